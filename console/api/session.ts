// Who is signed in, and what that person may do. The server checks it all again; this only spares dead ends.
import { type Role, type RouteName, routes, type Session } from '../../server/web/api/contract.ts';
import { useApi } from './query.ts';

export type Person = NonNullable<Session['person']>;

export const useSession = () => useApi('session', {});

/** The person signed in. Only for what is drawn inside the frame, which is drawn for nobody else. */
export function usePerson(): Person {
  const person = useSession().data?.person;
  if (!person) throw new Error('Nobody is signed in.');
  return person;
}

/** Whether the person's roles allow a route. */
export function useMay(): (name: RouteName) => boolean {
  const { roles } = usePerson();
  return (name) => may(roles, name);
}

export function may(roles: readonly Role[], name: RouteName): boolean {
  const { who } = routes[name] as { readonly who: 'anyone' | 'person' | readonly Role[] };
  return typeof who === 'string' || who.some((role) => roles.includes(role));
}

/** The library's languages, the first of them first. */
export const useLibraryLanguages = (): readonly string[] => useSession().data?.languages ?? ['fi', 'sv'];
