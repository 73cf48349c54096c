// The frame around every page: skip link, header with language and account, menu, and the place for the page.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { ActionMenu, ActionMenuDivider, ActionMenuItem, IconMenu, IconPerson } from 'suomifi-ui-components';
import { call } from '../api/client.ts';
import { useApi } from '../api/query.ts';
import { usePerson, useSession } from '../api/session.ts';
import { ChangePassword } from '../sign-in/change-password.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { Confirm } from './confirm.tsx';
import { Keys, useKeyHelp } from './keys.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { OfflineLine } from './offline.tsx';
import { placeGroups, usePlaces } from './places.ts';
import { Failure, Loading } from './states.tsx';
import { shell } from './texts.ts';
import { Toasts } from './toasts.tsx';

/** Everything below it is drawn for a person who is signed in; for others the sign-in, at the same address. */
export function Layout() {
  const session = useSession();
  if (session.isPending) return <Loading whole />;
  if (session.isError) return <Failure error={session.error} retry={() => void session.refetch()} whole />;
  const { person } = session.data;
  if (!person) return <SignIn session={session.data} />;
  if (person.mustChangePassword) return <ChangePassword forced />;
  return (
    <Toasts>
      <Confirm>
        <Keys>
          <Frame />
        </Keys>
      </Confirm>
    </Toasts>
  );
}

function Frame() {
  const texts = useTexts(shell);
  const { product, console: name } = useTexts(common);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the menu of a narrow screen
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="top">
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          <IconMenu />
          {texts.openNavigation}
        </button>
        <p className="brand">
          <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="32" height="32" />
          <strong>{product}</strong>
          <span>{name}</span>
        </p>
        <div className="top-end">
          <LanguageSwitch />
          <Account />
        </div>
      </header>
      <Navigation open={open} />
      <main id="content" tabIndex={-1}>
        <OfflineLine />
        <Outlet />
      </main>
    </div>
  );
}

function Navigation({ open }: { readonly open: boolean }) {
  const texts = useTexts(shell);
  const places = usePlaces();
  const drafts = useApi('drafts', {}, { every: 30_000 }).data?.drafts ?? [];
  const changes = useApi('changes', {}, { every: 30_000 }).data?.changes ?? [];
  const notices = useApi('notices', {}, { every: 30_000 }).data?.notices ?? [];
  const waiting = [...drafts, ...changes, ...notices].filter(({ state }) => state === 'waiting').length;
  return (
    <nav id="navigation" className={open ? 'open' : ''} aria-label={texts.navigation}>
      {placeGroups.map((group) => {
        const own = places.filter((place) => place.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group}>
            <h2 id={`group-${group}`}>{texts.groups[group]}</h2>
            <ul aria-labelledby={`group-${group}`}>
              {own.map(({ name, to }) => (
                <li key={name}>
                  <NavLink to={to}>
                    {texts.places[name]}
                    {name === 'approvals' && waiting > 0 && (
                      <span className="count">
                        <span aria-hidden="true">{waiting}</span>
                        <span className="unseen">{texts.waiting(waiting)}</span>
                      </span>
                    )}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function Account() {
  const texts = useTexts(shell);
  const person = usePerson();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const help = useKeyHelp();
  const signOut = async (): Promise<void> => {
    await call('signOut', {}).catch(() => undefined);
    // Nothing of one person's work stays on the screen of the next.
    queries.clear();
    await queries.invalidateQueries();
    navigate('/');
  };
  return (
    <ActionMenu
      className="account"
      buttonVariant="secondaryNoBorder"
      buttonText={
        <span className="account-name">
          <IconPerson aria-hidden />
          {person.name}
        </span>
      }
    >
      <ActionMenuItem onClick={() => navigate('/account')}>{texts.changePassword}</ActionMenuItem>
      <ActionMenuItem onClick={help}>{texts.shortcuts}</ActionMenuItem>
      <ActionMenuDivider />
      <ActionMenuItem onClick={() => void signOut()}>{texts.signOut}</ActionMenuItem>
    </ActionMenu>
  );
}
