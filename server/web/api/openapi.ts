// The OpenAPI document of the console's API, made from the contract: what is not in the contract is not in it.
import * as z from 'zod';
import { apiError, type Route, type RouteName, routes } from './contract.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  // What JSON Schema cannot say (a text that becomes a number) is said as the text that it is on the wire.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

function parametersOf(route: Route): readonly Json[] {
  const listed = (schema: z.ZodType | undefined, place: 'path' | 'query') => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
      properties?: Readonly<Record<string, Json>>;
      required?: readonly string[];
    };
    return Object.entries(properties).map(([name, each]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: each,
    }));
  };
  return [...listed(route.params, 'path'), ...listed(route.query, 'query')];
}

const file = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const;

function operationOf(name: RouteName, route: Route): Json {
  const refusal = { $ref: '#/components/responses/Refusal' };
  const content =
    route.bytes === 'answer'
      ? file
      : { 'application/json': { schema: schemaOf(route.answer ?? z.unknown(), 'output') } };
  const body =
    route.bytes === 'request'
      ? file
      : route.body && { 'application/json': { schema: schemaOf(route.body, 'input') } };
  const who =
    route.who === 'anyone'
      ? 'anyone'
      : route.who === 'person'
        ? 'whoever is signed in'
        : route.who.join(', ');
  return {
    operationId: name,
    summary: route.summary,
    description: `For: ${who}.`,
    ...(route.who === 'anyone' ? { security: [] } : {}),
    parameters: parametersOf(route),
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      [route.status ?? 200]:
        route.status === 302 ? { description: 'Elsewhere' } : { description: 'Done', content },
      default: refusal,
    },
  };
}

/** OpenAPI 3.1. */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kuiskaaja: the console’s API',
      version,
      description:
        'The session is a cookie, got by signing in. Requests other than GET carry the header Origin of the server itself.',
    },
    paths,
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kuiskaaja.session_token' } },
      responses: {
        Refusal: {
          description: 'Refused',
          content: { 'application/json': { schema: schemaOf(apiError, 'output') } },
        },
      },
    },
  };
}
