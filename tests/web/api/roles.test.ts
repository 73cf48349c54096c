// Every route × every role: who is let in and who is not, as the one table says; printed for whoever wants to see it.
import { expect, test } from 'vitest';
import { type Role, type Route, type RouteName, roles, routes } from '../../../server/web/api/contract.ts';
import { personAt, startConsole, type Visitor, visitor } from '../../support/console.ts';

const names = Object.keys(routes) as RouteName[];
/** Signing out ends the session with which the rest is asked; it comes last. */
const inOrder = [...names.filter((name) => name !== 'signOut'), 'signOut' as const];

const mayCome = (route: Route, role: Role | 'nobody'): boolean =>
  route.who === 'anyone' || (role !== 'nobody' && (route.who === 'person' || route.who.includes(role)));

test('each route answers each role as the table says, and nobody else', async () => {
  const program = await startConsole();
  const people: Readonly<Record<Role | 'nobody', Visitor>> = {
    nobody: visitor(program.url),
    expert: await personAt(program, 'Eeva', ['expert']),
    approver: await personAt(program, 'Hanna', ['approver']),
    analyst: await personAt(program, 'Antti', ['analyst']),
    administrator: await personAt(program, 'Aino', ['administrator']),
  };
  const columns = ['nobody', ...roles] as const;
  const table: string[][] = [];
  for (const name of inOrder) {
    const route: Route = routes[name];
    const statuses: number[] = [];
    for (const role of columns) {
      const { status, answer } = await people[role].send(name, {
        params: { kind: 'intent', id: 'none.none', number: 99, revision: 9 },
      });
      statuses.push(status);
      const isLetIn = mayCome(route, role);
      const isTurnedAway = status === 401 || status === 403;
      // Without what the route needs it says what is missing: that is past the door.
      expect({ name, role, isLetIn, status }).toEqual({ name, role, isLetIn: !isTurnedAway, status });
      if (isTurnedAway)
        expect(answer).toMatchObject({
          error: { code: role === 'nobody' ? 'unauthenticated' : 'forbidden' },
        });
    }
    table.push([`${route.method} ${route.path}`, ...statuses.map(String)]);
  }
  const width = Math.max(...table.map(([first = '']) => first.length));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padEnd(13))).join('  ');
  console.log([line(['route', ...columns]), ...table.map(line)].join('\n'));
  expect(table).toHaveLength(names.length);
});

test('the OpenAPI document names every route', async () => {
  const program = await startConsole();
  const response = await fetch(`${program.url}/api/openapi.json`);
  const document = (await response.json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(document.openapi).toBe('3.1.0');
  const operations = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(operations.sort()).toEqual([...names].sort());
});
