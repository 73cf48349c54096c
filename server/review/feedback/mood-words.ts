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
      mutkaton mutkattom vaivaton selväst kaunis kaunii kannust ihmislähe inhimilli ymmärtäväi kärsiväll joustav
      huolelli tarkka huippuhy mallika moitteet oivalli onnekas helpottu lämmin lämpimä empaatti täsmälli jees super huippu täydelli bravo siisti reilu reilust
    `),
    bad: list(`
      huono huonost surkea surkeast kamala kauhea karsea järkyttäv ala-arvoi alaarvoi susi paska perseest typer tyhm
      hidas hitaas hitaus hitaa viivästy viivyt myöhäs kestänyt kestää kesti odotu odottaa odottel odotin jonott
      jono jonossa jonot ongelm vika vikaa viallin virhe väärä väärin väärää rikki kaatu katke katkes jumi jumitt
      hanka hankal vaikea vaikeaselk monimutkai sekava sekavas epäselv käsittämä mahdoto turhau turha turhaan
      raivostutt ärsyt suutu suuttu vihai töykeä tyly ylimieli epäystäväll välinpitäm pettyn pettymy petty valit
      raskas raskaa rasitta tuska tuskall piina pelko pelott pelkä peläst huolest huoliss hermo hermos kyllästy
      inhott ällött naurett pöyristy tyrmisty absurd älyttö järjett idiootti tolkutt sietämät vahing haitta haital
      epämiell epäluotett epäpätev epäinhim epätoivo epäkohta epäkohti epäloog epävarm epätietoi laiska leväper
      huolimat piittaama kylmäst tunnekylm tökerö kömpel vanhanaik vanhentu riittämät surulli surku surkei murhee
      masent toivott kärsi kärsin menetin menett joudu joutu pakko pakot vaikeu estä esty katastrof painajai sotku
      hylätty hylätti hylättä hylkäsi evätt evätti kallis kallii köyhy nälkä nälkää kuset huijat petos petett valehd
      valheell harhaanjoht kiusa uhkail haukku tiuski vähättel sivuut ohitett unohd unohtu laimin raivo vitut saatan
      helvet ikuisuu loputo loputtom kestämät kaaos kaaott kaoot hölm älyvap pitkästy jätett
      jäin jäätiin yksin turvaton hyödytö hyödyttö arvoto mitätö rasite taakka pettävä epärehel alimitoit rahasti
      riesa kurja kurjaa kurjuus rasist torjut torjuv nihkeä nihkeä nuiva
      häpeä hävet epäreilu epäoikeuden kohtuut kohtuutto puutt puute puuttu kadonn kadota katos hukass hukkas
      pompot pallot juoksut byrokrati stressa ahdist itkin itkett loppuun väsyn nöyryyt syrji harmi harmit ikävä
      onneto epäonn lopett suljett suljettu tökki tökkii pätki liian negatiivi heikko heikost kelvot moite moiti
    `),
    works: list(
      'toimi löyty löytä onnistu vastat vastann vastaa ymmär pääs pääse auta autta apua kuunnel kuunt selvis näky',
    ),
    neutral: list(
      'esteettö esteettom hyväksy hyvinvointialue hyvitys kiitorata sujuvuus parantak vastaaja vastaava toimisto toimipist toimeentul toimihenk toimitta pääst pääkau',
    ),
    not: list('ei en et emme ette eivät eikä enkä etkä ettekä eivätkä ilman tuskin äläkä älä'),
  },
  sv: {
    good: list(`
      tack tacka bra jättebra god goda gott fin fina fint utmärkt fantastisk toppen super underbar trevlig vänlig
      hjälpsam sakkunnig kunnig professionell proffsig snabb snabbt smidig smidigt enkel enkelt lätt lätta tydlig
      tydligt begriplig nöjd nöjda glad glädj uppskatt beröm positiv bäst bästa rekommend pålitlig lugn varm varmt
      problemfri okomplic förtroende omtänks mänsklig medmänsk flexibel noggrann föredöm klockren felfritt lättnad
      lättläst uppmunt hjärtlig lyhörd förträff bekväm behändig perfekt härlig tålmod respektfull artig imponer lysande kanon suverän
    `),
    bad: list(`
      dålig dåligt dåliga usel uselt hemsk förfärlig katastrof urdålig värdelös sämst sämre skräp skit långsam
      långsamt seg segt sega försen dröj dröjer dröjt väntat vänta väntan väntetid väntetider kö köa köer köade
      köat problem fel felaktig trasig sönder krasch krånglig krånglar krånglat krångel svår svårt svåra svårbegrip
      komplicer rörig rörigt oklar otydlig obegriplig omöjlig frustrer irriter onödig arg ilsken otrevlig nonchalant
      oartig arrogant ohövlig kall besviken besvik klag skäm skamlig orättvis oskälig saknas saknar försvunn
      tung tungt jobbig jobbigt plåg smärt rädsla rädd rädda skrämm oroa oroad bekymr nerv trött tröttna avsky äckl
      löjlig löjligt absurd orimlig orimligt idiot sanslös vansinn skada skadlig obehag opålitl inkompet omänsk
      hopplös misstro bristande slarv slarvig kallt känslok klumpig klumpigt föråldr gammalmod otillräck otillfred
      sorglig sorgligt ledsam ledsen ledsna beklag deprim förtviv lida lider led tvinga tvungen hinder hindra hindrar
      mardröm röra röran avslag avslog nekad nekade dyr dyrt dyra fattig svält hungr lura lurad bedräg ljug lögn
      missled vilseled mobb hota hotad hotfull skäll fräs fräste ignorer nonch glöm glömt försumm rasande förbann
      helvet jävla oändlig evig eviga evighet ohållbar kaos kaotisk dum dumt dumma lämnad lämnas ensam otrygg
      meningslös värdelöst oförskäm skandal bedrövl undermål hemskt fruktansv urusel uruselt pinsam pinsamt
      förgäves tröstlös stel stelt avvisande avvisad osmidig bökig strul strular strulig strulade trassl trasslig
      fastnade fastnar fryser hakar kränk kränkt orättfärd bortkastad slösa slöseri tyvärr förvirr missnöj
      försvann tappade bollad bollas byråkrati stress ångest orolig gråt trött förnedr diskriminer tyvärr tråkig
      stängd stängt stängde avbröt avbröts bryts hänger negativ svag bristfällig brist onåbar ohjälpsam
    `),
    works: list(
      'fungera hittar hitta hittade lyckas lyckades svarar svarade svarat förstår förstod kommer hjälp hjälpte hjälpa lyssnade lyssna framkom',
    ),
    neutral: list(
      'hjälpmedel ledning ledande ledig rättvis kommersiell godkän varmed färdig kommun svårighetsgrad',
    ),
    not: list('inte ej icke ingen inget inga aldrig utan knappast varken'),
  },
};
