// What customers of a public service speak of: matters by how the words for them begin, in Finnish and Swedish.
// Written from what any such service hears, not from anybody's texts; open to read, open to change.

/** A beginning with a star counts wherever it stands in a compound, the others at its head. Below four letters: a whole word. */
export const matters = {
  waiting: {
    fi: `
      odot viivästy viivyt viivyn viive kestä kesti kestän venyi venyy venyn pitkitt hidas hitaa hitau ikuisu loputto
    `,
    sv: 'vänta väntat väntet väntan dröj försen fördröj långsam seg segt sega utdragen evighet oändlig',
  },
  duration: {
    fi: 'viikko viiko kuukau tunti tunni tuntej minuut vuorokau vuosi vuode päiväkau',
    sv: 'vecka vecko veckor månad timm minut dygn halvår årslång',
  },
  handling: {
    fi: '*käsittel ratkaisuai ruuhka sumaa',
    sv: '*handlägg behandlingst *handläggn bearbet anhopning',
  },
  speed: { fi: 'nopea nopei ripe ripeä rivakk pikai samantien', sv: 'snabb kvick rask omgående prompt' },
  progress: {
    fi: 'etene edisty seurant seurat seuraa vaihe vaihee tilann',
    sv: 'framskrid skede status följa fortskr läget',
  },
  phone: {
    fi: `
      *puhelin *puhelim puhelu puhelun soitt soitan soitin soita soito linja linjo langoi langan luuri takaisinsoit
      soittopyy
    `,
    sv: '*telefon ring ringd ringt *samtal uppring återuppring luren linje linjen påring',
  },
  queue: {
    fi: '*jono *jonot jonon jonoss',
    sv: 'kö kön köa köer köad köat *köer *kötid *väntetid *telefonkö',
  },
  office: {
    fi: `
      *toimisto *toimipist *palvelupist *asiointipist konttor tiski tiskil luukku luuku odotustil odotushuo aula
      aulassa vuoronum vuorolap
    `,
    sv: `
      *kontor *servicepunkt *serviceställ *byrå disk disken luckan lucka väntrum väntsal könummer nummerlapp receptio
    `,
  },
  opening: {
    fi: '*aukiol auki aukea avoinna kiinni sulje suljet sulku lakkau lauantai iltaisin viikonlop virka-aik',
    sv: `
      *öppettid *öppethåll öppet öppna stäng stängt nedlagd nedlägg nedläggn lördag kvällstid helger kontorstid
    `,
  },
  distance: {
    fi: 'kilometr välimat kauas kaukana lähin lähim bussi junall pysäköi parkki',
    sv: 'kilometer avstånd närmaste mil buss tåg parker långt resa',
  },
  appointment: {
    fi: '*ajanvar varaus varauk varata varasin varattu tapaami',
    sv: '*tidsbok *tidsbest bokning boka bokad bokat mötestid träff',
  },
  premises: {
    fi: 'siisti viihtyi meteli tuolit istumap tilat ahdas ahtaa wc vessa sisätil',
    sv: 'lokal ljudnivå buller stolar sittplats trång toalett mysig städad',
  },
  safety: {
    fi: 'vartij turvallis turvaton uhkaav pelott pelkä',
    sv: 'vakt väktare trygg otrygg hotfull rädd skrämm',
  },
  staff: {
    fi: '*virkail *palvelij henkilökun työntekij neuvoj käsittelij etuuskäsit vastaanottov asiakaspalv',
    sv: `
      *tjänsteman *tjänstemän handläggare personal anställd medarbet rådgivare kundtjän kundbetj betjän expedit
    `,
  },
  kind: {
    fi: 'ystäväll kohtelia huomaava empaat empati lämmin lämpi hymy hymyil myötätun inhimil kärsiväll sydäml',
    sv: 'vänlig trevlig artig empati empatisk varm varmt leende hjärtlig medmänsk tålmod tålamod omtänks bemöt',
  },
  rude: {
    fi: `
      tyly töyke epäystäväll epäasiall epäkohtel ylimieli halveks alentav alentuv vähättel tiuski tiuska tympe nöyryy
      haukku välinpitäm
    `,
    sv: `
      otrevlig oartig ohövlig ovänlig nonchal arrogant snäs nedlåt förned förakt överläg föröd likgiltig oförskäm
    `,
  },
  listening: { fi: 'kuunnel kuuntel kuulluk kuulla ymmärrykse', sv: 'lyssn lyhörd hörd hördes förståelse' },
  expert: {
    fi: 'asiantunt ammattitai osaav osaami osaamat tietämät tietämy pätev perehty koulutet harjoittelij',
    sv: 'sakkunn kunnig kunskap okunn inkompet kompet expert professio insatt utbildad påläst',
  },
  advice: {
    fi: 'neuvo neuvoi neuvont opast opastu ohje ohjei ohjee ohjeis ohjau',
    sv: 'rådgiv råd råden vägled handled anvisn instrukt guid',
  },
  contradiction: {
    fi: '*ristiriit eriäv vastakkai erilaist väärää väärin virheellis väärät vääräs harhaan',
    sv: 'motstrid motsäg felaktig vilseled fel felinform motsatt',
  },
  bureaucracy: {
    fi: `
      pompot pallot pallote byrokrat juoksut rumba paperisot eteenpäin siirret siirrel toinen viranom luukulta
    `,
    sv: 'bollad bollas bollar byråkrat slussad hänvisa skickas instans kopplad kopplas',
  },
  website: {
    fi: `
      *sivusto *sivuston nettisiv verkkosiv kotisiv sivut sivuil sivujen sivui internet etusivu linkki linki linkit
    `,
    sv: '*webbplats *webbsid hemsid sidan sidorna sidor internet startsid länk länken länkar webben',
  },
  search: {
    fi: 'etsi etsin etsiä hakukon hakutoim hakukent hakutulo valik navigoi löydä löyty löyde löysin',
    sv: 'söka sökfunk sökmot sökfält sökres sökt letar leta letade hitta meny menyn navig',
  },
  'e-service': {
    fi: `
      verkkopalv verkkoasio sähköinen sähköis asiointipalv verkossa verkon digitaal digipalv nettipalv oma-asioin
    `,
    sv: 'e-tjänst etjänst *nättjänst nätet elektron digital digitalt webbtjänst *mittkonto nättjän ärendetj',
  },
  'sign-in': {
    fi: '*kirjautu *kirjaud tunnistau tunnistu tunnista pankkitun *tunnuks *tunnus varmente mobiilivar salasan',
    sv: `
      *inlogg loggar logga loggade loggat *identifi bankkod *bankkoder lösenord certifikat mobilcert autentis
    `,
  },
  fault: {
    fi: `
      kaatu kaatui kaatuu jumi jumit jumah bugi virheilm häiriö *katko katkok katkes tökki latautu latau tallent
      tallennu selain aikakatk tekni päivitysv rikki
    `,
    sv: `
      krasch hängde hänger bugg felmedd driftstör avbrott teknisk ladda laddar laddas spara sparas sparad webbläs
      sönder låser låste kastas fryser
    `,
  },
  app: {
    fi: 'sovellu sovelluk äpp appi kännyk kännyl mobiili mobiilis älypuh tablett',
    sv: 'app appen appar mobil mobilen mobiltel smarttel surfplat telefonskärm',
  },
  renewal: {
    fi: 'uudist uudistu ulkoas ulkonä ilme päivitet versio',
    sv: 'förny förnyad omgjord uppdater utseend layout design versionen',
  },
  calculator: {
    fi: 'laskuri laskurei laskurin arviolask',
    sv: 'räknare kalkyl räknaren beräkningsv uppskattn',
  },
  form: {
    fi: '*lomake *lomakk kenttä kentän kentti täyttää täytin täyttä täytet rasti ruksi esitäyt',
    sv: '*blankett *formulär fält fältet ifyll fyll fylla fyllde ifylld kryss förifyll',
  },
  application: { fi: '*hakemu hakemuks hain hakea hakija', sv: '*ansök ansökan ansökt ansökn sökande söker' },
  attachments: {
    fi: `
      *liite *liitte *liittei skanna kuitti kuitte kuitit todistu dokument asiakirj pdf valokuv tiedosto lisäselvit
      selvityks selvityst
    `,
    sv: `
      *bilag *bilaga skann kvitto kvitton intyg dokument handling handlingar pdf fil filen filer fotograf utredning
      tilläggsuppg komplett
    `,
  },
  lost: {
    fi: 'hukku hukas hukkas kado kadon katos kadok hävi hävis',
    sv: 'försvann försvun tappat tappade borttapp förlor slarva',
  },
  again: {
    fi: 'uudestaan uudelleen samat toistami toiseen moneen kertaan jälleen taas',
    sv: 'igen återigen samma upprepa ånyo omigen dubbel',
  },
  letters: {
    fi: 'kirje kirjee kirjei kirjeen posti postin postit postiss kuori paperi paperil papere',
    sv: 'brev brevet breven post posten posta kuvert papper pappers',
  },
  decision: { fi: '*päätö päätös päätök perustel', sv: '*beslut beslut motiver motivering grunder' },
  refusal: {
    fi: 'hylkä hylät hylky hylkäy evätt evät epäsi kielteis kielteise epäämi',
    sv: 'avslag avslå avslog avslagit avböj nekad nekade nekas förkast avvis',
  },
  appeal: {
    fi: 'valitu valitt muutoksenh oikaisu lautakunt valituspros',
    sv: 'överklag besvär omprövn rättels nämnd besvärsn ändringssök',
  },
  clarity: {
    fi: `
      *selko kapulakiel virkakiel viranomaisk ymmär ymmärt epäselv *selke selväk selvää sekav vaikeaselk lakikiel
      lakiteks pykäl termi termej termit sanasto koukero
    `,
    sv: `
      *lättläst byråkratsv kanslisv krångelsv förstå förstår begrip obegrip otydlig tydlig klarspråk oklar juridi
      lagtext paragraf termer *facksp svårförst invecklad
    `,
  },
  languages: {
    fi: `
      ruotsi ruotsin englan suomenk kieli kielel kielen kielis äidinkiel käänn käännö tulkki tulkk tulkin venäj saame
      saamek arabia viittom
    `,
    sv: `
      svensk svenska finska finsksp engelsk språk modersmål översätt tolk tolken tolka ryska samisk arabisk teckensp
      tvåspråk
    `,
  },
  accessibility: {
    fi: `
      saavutettav esteet näkövam näkörajo näkö sokea *lukuohj ruudunluk näytönluk kuulovam kuulolai huonokuul kontrast
      fontti fontin fontit kirjasinko tekstikoko suurenn pyörätuol liikuntar liikuntae hissi luiska portai vammai
    `,
    sv: `
      tillgängl otillgäng synskad synsvag synnedsä blind skärmläs hörselsk hörappar hörseln kontrast typsnitt
      teckenstor textstor förstor rullstol rörelse hiss hissen ramp trapp handikapp funktionsn
    `,
  },
  'old-age': {
    fi: `
      vanhu ikäih ikäänt iäk iäkk seniori mummo muori eläkeläi tietokone tietokonee nettiyht digisyrj digitaid
    `,
    sv: 'äldre åldr gammal gamla gamling senior pensionär dator datorn datorer internetupp digitalvan',
  },
  chatbot: {
    fi: 'botti botin bott chatbot chat chät robot robott tekoäl virtuaal keskusteluik',
    sv: 'bot botten bott chatbot chatt chat robot ai-tjänst virtuel artificiell',
  },
  human: { fi: 'ihmi ihmis', sv: 'människ levande mänsk' },
  messages: {
    fi: 'viest viesti viestei sähköpost meili meilii *tekstiviest muistutu ilmoitus ilmoituk ilmoitet',
    sv: 'meddelan e-post epost mejl mail sms påminn avis aviser notis',
  },
  reply: {
    fi: 'vastau vastaus vastaam vastat vastann vastaama',
    sv: 'svar svara svarar svarade svaret obesvar',
  },
  information: {
    fi: 'tiedot tiedott informaa tiedotu tietoa tiedote kerrott',
    sv: 'informat informer upplysn uppgift upplyst',
  },
  payment: {
    fi: '*maksu maksett maksat maksoi tilille tilil pankkitil',
    sv: '*utbetal betal betald *betaln kontot insatt bankkont',
  },
  livelihood: {
    fi: `
      riitä riittä toimeent elinkust inflaat kallis kallist hinna hinnat hintoj euro euroa elää elämi köyh pienitul
      ruokaa ruokak nälk
    `,
    sv: `
      räck räcker försörj levnadsk inflation dyr dyrt dyra pris priser priserna euro leva fattig matpeng mat maten
      hung svält
    `,
  },
  amount: {
    fi: 'summa määrä pienen pieni leikka leikat leikk vähenn alenn alene korot korotu indeks tulora tulot',
    sv: 'belopp summa minska minskad sänk sänkt skär nedskär höj höjn index inkomst inkomstgr',
  },
  recovery: {
    fi: '*takaisinper perinn periä perit perintä liikaa liikamak ulosot velka velko velkaa',
    sv: '*återkräv *återkrav återbetal indriv indriva utmätn skuld skulder',
  },
  privacy: {
    fi: 'tietosuoj tietotur yksityisy henkilötun luottamuks salassa kuulev urkki huija huijau kalast',
    sv: 'dataskydd datasäker integrit personupp personbet sekretes konfident bedräg lurad nätfiske överhör',
  },
  fairness: {
    fi: `
      epäreil epäoikeu oikeudenm oikeusturv tasa-arv tasapuol eriarvo syrji kohtelu kohdel ihmisarv leima häpe
    `,
    sv: 'orättv rättv rättssäk jämlik ojämlik diskrimin likabeh behandlas värdig skam skäm stämpl',
  },
  ease: {
    fi: 'helppo helpo helposti vaivatt kätev sujuv sujui mutkat yksinkert',
    sv: 'enkel enkelt lätt smidig smidigt bekväm behänd okomplic problemfri',
  },
  trouble: {
    fi: 'hankal vaikea vaikei monimutk työlä konsti kömpel',
    sv: 'krånglig krångl svår svårt komplic besvärlig omständ klumpig',
  },
  wishes: {
    fi: 'palaute palautt kysely kyselyi kehitysid ehdotu ehdotan toivois toivon toivomu',
    sv: 'feedback respons enkät förslag föreslå önskar önskem önskan',
  },
  thanks: {
    fi: 'kiito kiitä kiitt kiitokse tyytyväi iloi ilahd erinomai loistav mahtav hienoa hieno',
    sv: 'tack tacka nöjd glad glada utmärkt fantastisk toppen jättebra',
  },
  disappointment: {
    fi: 'pettyn petty pettymy surkea surkei huono huonoa huonoi kamala karmea ala-arvoi',
    sv: 'besvik dålig dåligt usel uselt katastrof skandal hemsk bedrövl undermål',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'fi' | 'sv', string>>>>;

export type Matter = keyof typeof matters;
