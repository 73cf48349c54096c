// The mood lexicon: how words of praise and complaint begin, in Finnish and Swedish. Open to read, open to change.

export type MoodWords = {
  /** Beginnings of words of praise; a word begins with at most one of all lists, the longest. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
  /** What a service should do: little praise where it does, a complaint where it does not. */
  readonly works: readonly string[];
  /** Begin like one of the others and say nothing of the mood. */
  readonly neutral: readonly string[];
  /** Whole words that turn what follows within three words. */
  readonly not: readonly string[];
};

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const moodWords: Readonly<Record<string, MoodWords>> = {
  fi: {
    good: list(`
      kiito kiitä kiitt hyvä hyvi hieno loistav mahtav erinoma ihana upea upeast mainio kiva kivast
      mukava mukavas ystäväll asiantunte ammattitaito osaava avuli huomaavai kohtelia sujuv sujui nopea nopeast
      nopeut vaivatto helppo helpost helpot kätevä käteväs selkeä selkeäst selkeyt ymmärrettäv toimiva tyytyväi
      paras parasta parhai positiivi iloi ilahdu luotettav arvosta kehu plussa suosittel pelasti miellyttäv rauhalli
      lämmin lämpimä empaatti täsmälli jees super huippu täydelli bravo siisti reilu reilust
    `),
    bad: list(`
      huono huonost surkea surkeast kamala kauhea karsea järkyttäv ala-arvoi alaarvoi susi paska perseest typer tyhm
      hidas hitaas hitaus hitaa viivästy viivyt myöhäs kestänyt kestää kesti odotu odottaa odottel odotin jonott
      jono jonossa jonot ongelm vika vikaa viallin virhe väärä väärin väärää rikki kaatu katke katkes jumi jumitt
      hanka hankal vaikea vaikeaselk monimutkai sekava sekavas epäselv käsittämä mahdoto turhau turha turhaan
      raivostutt ärsyt suutu suuttu vihai töykeä tyly ylimieli epäystäväll välinpitäm pettyn pettymy petty valit
      häpeä hävet epäreilu epäoikeuden kohtuut kohtuutto puutt puute puuttu kadonn kadota katos hukass hukkas
      pompot pallot juoksut byrokrati stressa ahdist itkin itkett loppuun väsyn nöyryyt syrji harmi harmit ikävä
      onneto epäonn lopett suljett suljettu tökki tökkii pätki liian negatiivi heikko heikost kelvot moite moiti
    `),
    works: list(
      'toimi löyty löytä onnistu vastat vastann vastaa ymmär pääs pääse auta autta apua kuunnel kuunt selvis näky',
    ),
    neutral: list(
      'hyväksy hyvinvointialue hyvitys kiitorata sujuvuus parantak vastaaja vastaava toimisto toimipist toimeentul toimihenk toimitta pääst pääkau',
    ),
    not: list('ei en et emme ette eivät eikä enkä etkä ettekä eivätkä ilman tuskin äläkä älä'),
  },
  sv: {
    good: list(`
      tack tacka bra jättebra god goda gott fin fina fint utmärkt fantastisk toppen super underbar trevlig vänlig
      hjälpsam sakkunnig kunnig professionell proffsig snabb snabbt smidig smidigt enkel enkelt lätt lätta tydlig
      tydligt begriplig nöjd nöjda glad glädj uppskatt beröm positiv bäst bästa rekommend pålitlig lugn varm varmt
      bekväm behändig perfekt härlig tålmod respektfull artig imponer lysande kanon suverän
    `),
    bad: list(`
      dålig dåligt dåliga usel uselt hemsk förfärlig katastrof urdålig värdelös sämst sämre skräp skit långsam
      långsamt seg segt sega försen dröj dröjer dröjt väntat vänta väntan väntetid väntetider kö köa köer köade
      köat problem fel felaktig trasig sönder krasch krånglig krånglar krånglat krångel svår svårt svåra svårbegrip
      komplicer rörig rörigt oklar otydlig obegriplig omöjlig frustrer irriter onödig arg ilsken otrevlig nonchalant
      oartig arrogant ohövlig kall besviken besvik klag skäm skamlig orättvis oskälig saknas saknar försvunn
      försvann tappade bollad bollas byråkrati stress ångest orolig gråt trött förnedr diskriminer tyvärr tråkig
      stängd stängt stängde avbröt avbröts bryts hänger negativ svag bristfällig brist onåbar ohjälpsam
    `),
    works: list(
      'fungera hittar hitta hittade lyckas lyckades svarar svarade svarat förstår förstod kommer hjälp hjälpte hjälpa lyssnade lyssna framkom',
    ),
    neutral: list('hjälpmedel felfri kommersiell godkän varmed färdig kommun svårighetsgrad'),
    not: list('inte ej icke ingen inget inga aldrig utan knappast varken'),
  },
};
