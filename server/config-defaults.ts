// The longer defaults of the settings: ways to a person and link hosts that suit the sample content.

export const defaultContact = JSON.stringify({
  fi: [
    {
      title: 'Puhelinpalvelu',
      text: 'Puhelinpalvelu on avoinna arkisin klo 9–16. Puhelinnumerot löydät verkkosivulta.',
      url: 'https://www.kela.fi/soita-kelaan',
    },
    {
      title: 'Palvelupisteet',
      text: 'Palvelupisteiden osoitteet ja aukioloajat löydät verkkosivulta.',
      url: 'https://www.kela.fi/palvelupisteet',
    },
  ],
  sv: [
    {
      title: 'Telefonservice',
      text: 'Telefonservicen har öppet vardagar kl. 9–16. Telefonnumren hittar du på webbplatsen.',
      url: 'https://www.fpa.fi',
    },
    {
      title: 'Serviceställen',
      text: 'Serviceställenas adresser och öppettider hittar du på webbplatsen.',
      url: 'https://www.fpa.fi',
    },
  ],
});

export const defaultLinkHosts = [
  'www.kela.fi',
  'kela.fi',
  'www.fpa.fi',
  'fpa.fi',
  'www.suomi.fi',
  'www.vero.fi',
  'tyomarkkinatori.fi',
  'www.112.fi',
  '112.fi',
  'mieli.fi',
  'nollalinja.fi',
  'www.eu-terveydenhoito.fi',
  'www.eu-halsovard.fi',
  'www.tyoelake.fi',
  'www.hyvil.fi',
  'stm.fi',
  'www.etk.fi',
  'thl.fi',
  'www.norden.org',
].join(',');
