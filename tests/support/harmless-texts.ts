// Texts full of numbers that belong to nobody: what redaction must leave alone.

const written = `
1.8.2025
Hain tukea 1.8.2025 ja sain päätöksen 12.9.2025.
01.08.2025
2025-08-01
päätös ajalle 1.8.–31.12.2025
päätös ajalle 1.8.-31.12.2025
ajalle 01.08.2025-31.12.2025
ajalla 01.08.2025 – 31.12.2025 vuokra nousee
1.–31.8.2025
1.8. - 15.8.
kesä–elokuu 2025
opintotuki 09/2025–05/2026
09.2025 - 05.2026
1/2026
tuki alkaa 1/8 2025
från 1/8 2025 till 31/12 2025
mellan 1.8 och 31.12.2025
den 1 augusti 2025
2025-08-01 – 2025-12-31
20250801
01082025
synt. 3.4.2019 ja 12.11.2021
lapset syntyneet 2015, 2018 ja 2021
vuosina 2022 2023 2024 2025
vuodet 2022-2025
laskettu aika 28.2.2026
24.12. klo 12
ma-pe 9-15
klo 8.00
klo 8.00–16.15
klo 08.00-16.15
klo 08:30 - 15:45
kl. 9–15
kl 09.00
aika 3.2. klo 10.30
tiistaina 14.10. kello 9.15
ajanvaraus 05.11.2025 klo 08.30
auki 09-16
vuokra on 780
vuokra 1250 680
tulot 1250 680 ja 300
1 250,50 €
1 250,50 euroa
1.250,50 €
12 000 e
12000 e
12 000 euroa vuodessa
palkka 2 345,67 €/kk
palkkaa 2345.67
brutto 3 200 netto 2 400
säästöjä 15 000 e ja laina 120 000 e
velkaa 50000€
100–200 €
100-150 euroa
tulot 20000-30000 e
25 000 - 30 000 euroa vuodessa
asuntolaina 185 000 €, korko 3,25 %
1 000 000 euroa
hyran är 1 050 euro
lön 2 700 brutto
500 kr i månaden
12 500 kronor
minulla on 2 lasta, 3 ja 5 v
perheessä 2 aikuista ja 4 lasta 1 3 5 ja 7 vuotta
vuokra 450 500 600
omavastuu 70 € 2026
asumistuki 377 e + 120 e
80 % 70 %
prosentti 0,8
0,00 €
+20 e
-150 euroa
5 x 120 = 600
1+1
asia 12/345/2026
diaarinumero 123/456/2025
dnro 1/2026
KELA/12/345/2026
asianumero 45/123.01.02/2026
lasku 4/2026
laki 1290/2002
asetus 1412/2002
548/1993
SL 1290/2002 § 12
6 § 2 mom.
lomake TO1
lomake SV 67
SV67
lomake Y 77
blankett Y 77
lomake EV 75
EV75
OT 1
OT2
AT 1e
TT1
YV 10
KV 1
Y121
SV 127
EV 208
SV 75 FI
A1-todistus
S1
E 104
U1
S2-lomake
C 4
00100 Helsinki
00056 KELA
PL 10, 00056 KELA
PL 10 00056
PB 10, 00056 FPA
33100 Tampere
90100 Oulu ja 00530 Helsinki
FI-00100
postinumero 02150
Mannerheimintie 12 A 34
Kotikatu 5 B 12, 20100 Turku
Storgatan 12 B 3, 65100 Vasa
020 692 219
020692219
soitin numeroon 020 692 219 mutta kukaan ei vastannut
Kelasta soitettiin numerosta 020 634 1611
+358 20 692 219
Y-tunnus 0246246-0
0246246-0
FO-nummer 0246246-0
Y-tunnus 1234567-1
112
hätänumero 112
116117
116 117
päivystys 116 117
Nollalinja 080 005 005
080005005
09 2525 0111
MIELI 09 2525 0111
Kristelefonen 09 2525 0112
116 016
2 v
1-vuotias
alle 3-vuotias
65 vuotta
18
1
10 000
3,5 h
37,5 h viikossa
20 tuntia viikossa
40 arkipäivää
347 vrk
165-347 päivää
90 km suuntaansa
140 kilometer
45 op
55 opintopistettä
300 op tutkinto
25 neliötä
32 m2
68,5 m²
2 h + kk
3h+k+s
viikko 22
vk 12
rv 22+3
rv 34
II lapsi
1. luokka
2. lapsi
4 kk
12 kk
6–9 kk
10/2025
1.1.2026 alkaen
ennen 1.8.1997 syntyneet
vuonna 1958 syntynyt
syntynyt 1952
50-luvulla
v. 2024 tulot 18 500 €
verotettavat tulot 2024 18500 2025 21000
palkka 1.9. 1200 ja 1.10. 1350
maksut 5.8. 320,50 5.9. 320,50 5.10. 320,50
vuokra 1.1.2026 alkaen 812,40 €/kk
laina-aika 25 v, 950 e/kk
10 % 20 % 30 %
1:3
3/4
1/2
100 %
500 € 1.8.2025
1.8.2025 500 €
1.8.2025 1250 €
15.08.2025 1250 euroa
15.08.2025 - 1250 e
12.10.2025 300 e
päivät 1 2 3 4 5 6 7
lottonumerot 3 8 15 22 27 31 40
kysymys 1) 2) 3)
kohta 3.2
kohta 12.3.1
versio 2.10.4
§ 15 a
sivu 3/12
3 krs
bussi 550
iPhone 15
Windows 11
virhe 404
virhekoodi 500
error 1020
koodi E1234
tunnusluku
tili on tyhjä 0 e
tiliote 3 kk
100 000–150 000 euroa
omaisuus 120000-150000 euroa
tulot alle 8 500 yli 12 000
tulot/kk 900 1000 1100 1200
arvot 12 34 56
5.5
8.5.2025 14.30
8.5.2025 klo 14.30–15.00
11.11.
1.1.
31.12.2025 mennessä
v.2025
2025–2026
lukuvuosi 2025-26
syksy 25
@ kela
klo 15 @ toimisto
sähköposti
gmail.com
www.kela.fi
kela.fi/asumistuki
https://www.kela.fi/yleinen-asumistuki
på FPA.fi kan man logga in
ät mat.fi
jag vill äta klockan 12.30. Sen går jag
`;

/** Days, sums and numbers in the forms above, counted out. */
const counted = Array.from({ length: 60 }, (_, i) => {
  const day = String((i % 28) + 1);
  const month = String((i % 12) + 1);
  const sum = String(137 * (i + 3) + 12);
  return [
    `${day}.${month}.2025`,
    `${day.padStart(2, '0')}.${month.padStart(2, '0')}.2025 klo ${String((i % 9) + 8).padStart(2, '0')}.${i % 60 < 10 ? `0${i % 10}` : i % 60}`,
    `${day.padStart(2, '0')}.${month.padStart(2, '0')}.2025-31.12.2026`,
    `2025-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    `vuokra ${sum} €, palkka ${Number(sum) * 3} ja säästöt ${Number(sum) * 10},50 e`,
    `${day}/${sum}/2026`,
    `${day.padStart(2, '0')}.${month.padStart(2, '0')}.2025 ${sum} euroa`,
  ];
}).flat();

export const harmlessTexts: readonly string[] = [
  ...written.split('\n').filter((line) => line !== ''),
  ...counted,
];
