# Wat het programma zegt tegen wie het gebruikt, in het Nederlands. Dezelfde berichten staan in en.ftl; tests leggen ze
# naast elkaar. Een bericht per code; `.hint` zegt wat je kunt doen, `.related-…` wat er bij een andere plek staat.

## Woorden van een melding

level-error = fout
level-warning = waarschuwing
level-advice = advies
level-hint = tip
say-errors = { $count ->
    [one] 1 fout
   *[other] { $count } fouten
}
say-warnings = { $count ->
    [one] 1 waarschuwing
   *[other] { $count } waarschuwingen
}
say-advice = { $count ->
    [one] 1 advies
   *[other] { $count } adviezen
}
say-not-shown = { $rest } daarvan staan hier niet: los deze eerst op
say-more = er zijn nog { $rest } meldingen die hier niet staan
say-kind-also = en nog { $count } keer:
say-kind-rest = … en nog { $count }
say-kind-times = { $count } keer: { $places }
say-kind-times-more = { $count } keer: { $places } en nog { $rest }
say-check-all = `sleutelgids check --all` laat ze allemaal apart zien.
say-todo-mend = { $count } moet je herstellen
say-todo-ask = { $count ->
    [one] 1 persoon opnieuw vragen
   *[other] { $count } personen opnieuw vragen
}
say-todo-translate = { $count ->
    [one] 1 tekst vertalen
   *[other] { $count } teksten vertalen
}
say-todo-reread = { $count ->
    [one] 1 computervertaling laten nakijken
   *[other] { $count } computervertalingen laten nakijken
}
say-todo-look = { $count ->
    [one] 1 keer kijken of het klopt
   *[other] { $count } keer kijken of het klopt
}
say-todo-know = { $count } goed om te weten
say-left-to-check = { $count ->
    [one] 1 waarschuwing staat hier niet
   *[other] { $count } waarschuwingen staan hier niet
} ({ $codes }): `sleutelgids check` zegt wat en waar.

## Tips die bij veel meldingen passen

-shorter = maak deze tekst korter; een heel lang woord krijgt een spatie of een koppelteken waar het mag worden afgebroken
hint-meant = bedoel je `{ $near }`?
hint-renamed = dat is een vroegere naam: schrijf `{ $today }`
hint-keys = de velden die hier kunnen: { $known }
hint-choose = kies uit: { $known }
hint-choose-near = kies uit: { $known }; het meest lijkt `{ $near }`
hint-inside = dit hoort binnen `{ $outer }`, dat er al staat: zet de regel `{ $inner }: …` daarbij, met evenveel spaties ervoor als de andere
hint-inside-new = dit hoort binnen `{ $outer }`. Typ in plaats hiervan deze regels:
    { $lines }
hint-outside = dit veld hoort bij het bestand zelf: zet de regel helemaal vooraan, niet binnen een ander veld
hint-no-list = hiervan is er maar één, dus het is geen lijst: haal de `- ` weg
hint-items = begin elk punt op een eigen regel met een streepje en een spatie:
    { $lines }
hint-by-item = maak een lijst waarin elk punt zijn talen heeft:
    { $lines }
sign-hard-space = een harde spatie ({ $code })
sign-zero-width = een spatie zonder breedte ({ $code })
sign-byte-order = een teken dat helemaal aan het begin van een bestand hoort ({ $code })
sign-soft-hyphen = een verborgen afbreekstreepje ({ $code })
sign-other = een onzichtbaar teken ({ $code })
day-persian = in de Perzische kalender is dit { $date }
day-islamic = in de islamitische kalender is dit { $date }
day-buddhist = in de boeddhistische kalender is dit { $date }
day-ethiopian = in de Ethiopische kalender is dit { $date }
year-persian = een Perzisch jaar, hier { $first }–{ $last }
year-islamic = een islamitisch jaar, hier { $first }–{ $last }
year-buddhist = een boeddhistisch jaar, hier { $first }–{ $last }
year-ethiopian = een Ethiopisch jaar, hier { $first }–{ $last }
hint-ethiopian = is dit een datum van de Ethiopische kalender? Dan is het hier `{ $date }`: schrijf die
hint-kinds = gegevens staan in een van deze mappen: { $known }
hint-block = zet elk veld op een eigen regel, met twee spaties ervoor en een dubbele punt erachter
hint-one-text = `{ $field }` is één tekst, gelijk in alle talen: kies één schrijfwijze, en zet die direct achter `{ $field }:`
hint-two-phones = in dit veld past één nummer: zet het eerste bij `phone`, en bij een contact of persoon het tweede bij `second_phone`
hint-text = schrijf de tekst achter de dubbele punt; is er geen tekst, laat dan de hele regel weg
hint-translated-text = schrijf één tekst, of een tekst per taal: `{"{"}nl: …, ar: …{"}"}`
hint-yes-no = schrijf `true` voor ja en `false` voor nee
hint-number = schrijf alleen cijfers, zonder punten of spaties
hint-date = schrijf jaar, maand en dag: `2026-03-09`
hint-date-meant = schrijf de datum zo: `{ $date }`
hint-time = schrijf uren en minuten tussen aanhalingstekens: `"09:30"`
hint-language = gebruik een taalcode zoals `nl`, `ar`, `ti` of `fa-AF`
hint-list = schrijf `[a, b]`, of zet elk punt op een eigen regel met `- ` ervoor
hint-date-swapped = maand en dag zijn verwisseld: `{ $date }`
hint-date-swapped-or = zijn maand en dag verwisseld, schrijf dan `{ $date }`; is dit de dertiende maand van de Ethiopische kalender, schrijf dan `{ $other }`
hint-date-days = die maand heeft geen dag { $day }; de laatste dag is `{ $last }`
hint-date-number = dit is een datum zoals Excel die bewaart: `{ $date }`
hint-write = schrijf `{ $text }`
hint-form = schrijf het in deze vorm: `{ $form }`
hint-list-dash = zet `- ` voor het eerste veld van elk punt, en twee spaties voor de andere
hint-library = { $why }
hint-person-file = de naam is die van een bestand in `content/persons/`, zonder `.md`

## Soorten waarden en soorten gegevens

what-block = een blok met velden
what-text = een tekst
what-yes-no = `true` of `false`
what-number = een heel getal
what-date = een datum
what-time = een tijd
what-language = een taalcode
what-list = een lijst
what-word = een woord
found-nothing = niets
found-text = `{ $text }`
found-notes = alleen wat geen lezer ziet
found-list = een lijst
found-block = een blok met velden
missing-links = { $count ->
        [one] 1 link ({ $links })
       *[other] { $count } links ({ $links })
    }
missing-headings = { $count ->
        [one] 1 kopje
       *[other] { $count } kopjes
    }
missing-points = { $count ->
        [one] 1 punt van een lijst
       *[other] { $count } punten van lijsten
    }
missing-bold = { $count ->
        [one] 1 stukje vet
       *[other] { $count } stukjes vet
    }
missing-tables = { $count ->
        [one] 1 tabel
       *[other] { $count } tabellen
    }
missing-notes = { $count ->
        [one] 1 voetnoot
       *[other] { $count } voetnoten
    }
noun-person = persoon
noun-region = regio
noun-organisation = organisatie
noun-contact = contactpersoon
noun-role = rol
noun-topic = thema
noun-infosheet = informatieblad
noun-training = training
noun-event = bijeenkomst
noun-article = artikel
noun-handbook = handboek
edition-whole = in de editie `{ $name }`
edition-sheets = op de bladen van de editie `{ $name }`
part-quotations = de citaten
part-availability = wanneer iemand beschikbaar is
part-topics = de onderwerpen
part-role-summaries = de korte uitleg bij de rollen
part-agreements = de afspraken

## Wat de computer niet toeliet

cannot-read = `{ $path }` kan niet gelezen worden: { $why }
cannot-write = `{ $path }` kan niet geschreven worden: { $why }
cannot-make = de map `{ $path }` kan niet gemaakt worden: { $why }
cannot-make-over-file = `{ $path }` is geen map, en op die plek moet er een komen: zet het ergens anders, of geef het een andere naam
cannot-make-over-link = `{ $path }` is een koppeling naar `{ $target }`, en daar is niets: maak die map, of haal de koppeling weg
cannot-remove = `{ $path }` kan niet weggehaald worden: { $why }
io-not-found = het is er niet
io-denied = je hebt daar geen rechten voor
io-exists = het is er al
io-full = de schijf is vol
io-read-only = van deze schijf kun je alleen lezen
io-too-large = het is te groot
io-folder = het is een map, geen bestand
io-no-folder = een deel van het pad is geen map
io-closed = die was al dicht voor het programma begon
io-busy = er is nog een andere build mee bezig
io-other = { $why }
library = { $why }

## 01: lezen

SG0100 = hier staat geen `content/site.yaml`
    .hint = ga naar de map van je site, geef die map met `--site`, of begin een nieuwe site met `sleutelgids new`
SG0101 = de velden zijn hier niet te lezen
    .hint = kijk naar het inspringen (twee spaties, geen tab) en naar de dubbele punt achter elk veld; zet een tekst met `: ` erin, of met een vreemd teken vooraan, tussen aanhalingstekens
SG0101-tab = hier staat een tab, en bij de velden kunnen alleen spaties staan
    .hint = haal de tab weg en typ twee spaties
SG0101-colon = in deze regel staat een tweede dubbele punt
    .hint = zet wat na de eerste komt tussen aanhalingstekens: `{ $line }`
SG0101-indent = deze regel springt verder in dan het veld erboven
    .hint = laat hem beginnen onder de eerste letter van het veld erboven; wat bij een veld hoort, springt twee spaties in
SG0101-after-quote = na het sluitende aanhalingsteken staat nog tekst
    .hint = zet de hele tekst tussen dubbele aanhalingstekens; daarbinnen mag wel een apostrof staan: `{ $line }`
SG0101-inner-quotes = om deze tekst staan dubbele aanhalingstekens, en er staan er ook binnenin: het eerste daarvan sluit de tekst af
    .hint = gebruik binnen dubbele aanhalingstekens ‘ en ’: `{ $line }`
SG0101-inner-apostrophe = om deze tekst staan enkele aanhalingstekens, en er staat een apostrof in: die sluit de tekst af
    .hint = zet er dubbele aanhalingstekens omheen: `{ $line }`
SG0101-apostrophe = deze tekst begint met een apostrof, en dat lijkt een aanhalingsteken dat nergens gesloten wordt
    .hint = zet de hele tekst tussen dubbele aanhalingstekens: `{ $line }`
SG0101-quote-above = een aanhalingsteken dat hierboven begint, wordt nergens gesloten
    .hint = zoek hierboven een `"` of `'` zonder tweede, en sluit hem aan het eind van zijn regel
SG0101-open-quote = dit aanhalingsteken wordt op deze regel niet gesloten
    .hint = sluit het aan het eind van de tekst: `{ $line }`
    .hint-in-list = sluit het achter zijn eigen punt; zet een punt dat met een apostrof begint tussen dubbele aanhalingstekens
SG0101-backslash = tussen dubbele aanhalingstekens heeft een backslash `\` een eigen betekenis
    .hint = gebruik enkele aanhalingstekens, of schrijf de backslash twee keer
SG0101-no-colon = in deze regel staat geen veld met een dubbele punt en een spatie
    .hint = elke regel is `veld: waarde`; een tekst van meer regels springt twee spaties in
SG0101-space = achter `{ $key }:` hoort een gewone spatie
    .hint = typ die met de spatiebalk: `{ $line }`
SG0101-hard-space = deze regel springt in met { $sign }, en dat is geen gewone spatie
    .hint = haal de spaties voor `{ $line }` weg en typ ze opnieuw met de spatiebalk
SG0101-item-space = achter het streepje van een punt hoort een gewone spatie
    .hint = schrijf `{ $line }`
SG0101-bullet = deze regel begint met `{ $sign }`, en daardoor is het geen punt van de lijst
    .hint = begin elk punt met een streepje en een spatie: `{ $line }`
SG0101-bracket = deze `{ $open }` wordt op deze regel niet gesloten
    .hint = zet `{ $close }` aan het eind: `{ $line }`
SG0101-bracket-above = een `{ $open }` boven deze regel wordt nergens gesloten
    .hint = sluit hem aan het eind van zijn regel
SG0101-hidden-end = wat met `#` begint is een notitie, dus de haak die erachter staat telt niet mee
    .hint = zet het stuk met `#` tussen aanhalingstekens: `{ $line }`
SG0101-other-bracket = wat met `{ $open }` begint, eindigt hier met `{ $close }`
    .hint = schrijf hier `{ $due }`
SG0101-comma = tussen twee punten ontbreekt een komma, of aan het eind een `{"}"}` of `]`
    .hint = zet een komma tussen de punten, en sluit met dezelfde soort haak
SG0101-open-bracket = boven deze regel begint een `{"{"}` of `[` die nergens gesloten wordt
    .hint = sluit hem aan het eind van zijn regel met `{"}"}` of `]`
SG0101-table = een regel met velden kan niet beginnen met `|`
    .hint = dit lijkt een tabel; schrijf elk veld op een eigen regel: `name: Amina`
SG0101-two = hier begint met een tweede regel `---` een nieuw document
    .hint = in een bestand dat eindigt op `.yaml` staan alleen de velden, zonder regels `---`; andere gegevens krijgen een eigen bestand
SG0101-large = deze velden zijn te groot, of zitten te diep in elkaar
    .hint = kijk of hier iets dubbel is geplakt, en verdeel wat overblijft over meer bestanden
SG0101-sign = een tekst kan hier niet beginnen met `{ $sign }`
    .hint = zet de tekst tussen aanhalingstekens: `{ $line }`
SG0101-anchor = met `{ $sign }` krijgt deze waarde een naam, zodat `{ $repeat }` haar elders kan herhalen; dat kan in deze bestanden niet
    .hint = haal `{ $sign }` weg, en schrijf de waarde voluit op elke plek waar ze hoort
SG0101-repeat = met `{ $sign }` wordt een waarde van elders herhaald; dat kan in deze bestanden niet
    .hint = schrijf de waarde hier voluit; is dit een tekst, zet hem dan tussen aanhalingstekens: `"{ $sign }"`
SG0101-merge = `<<` neemt velden van elders over; dat kan in deze bestanden niet
    .hint = schrijf elk veld hier voluit, op een eigen regel
SG0101-kind = `{ $sign }` zegt van welke soort deze waarde is; dat kan in deze bestanden niet
    .hint = haal `{ $sign }` weg; moet de waarde precies zo blijven als ze er staat, zet haar dan tussen aanhalingstekens
SG0101-close = deze haak sluit niets: er is er geen die hij kan sluiten
    .hint = haal hem weg, of zet `{"{"}` of `[` aan het begin van de lijst
SG0101-dash = hier kan geen punt van een lijst staan
    .hint = een lijst staat onder haar veld, elk punt op een eigen regel, even ver ingesprongen: `- punt`; zet een tekst die met `-` begint tussen aanhalingstekens
SG0101-block = na `|` of `>` begint de tekst op de volgende regel
    .hint = laat de tekst daar beginnen, elke regel twee spaties ingesprongen
SG0101-comment = midden in deze tekst begint met `#` een opmerking
    .hint = zet de hele tekst tussen aanhalingstekens, of zet de opmerking op een eigen regel boven het veld
SG0101-percent = een regel kan hier niet beginnen met `%`
    .hint = elke regel is `veld: waarde`; zet een tekst die met `%` begint tussen aanhalingstekens
SG0101-character = hier staat `{ $sign }`, en dat kan hier niet
    .hint = zet de tekst waar het in staat tussen aanhalingstekens
SG0101-number = `{ $value }` is geen getal waarmee te rekenen is
    .hint = is het een tekst? Zet hem tussen aanhalingstekens: `"{ $value }"`
SG0101-key = hier staat geen gewoon veld
    .hint = elke regel is `veld: waarde`; voor de dubbele punt staat één woord, zonder haken
SG0102 = het veld `{ $key }` bestaat hier niet
SG0103 = hier hoort { $what }, maar er staat { $found }
SG0104 = `{ $key }` ontbreekt
    .hint = zet er een regel bij: `{ $key }: …`
SG0104-text = de tekst zelf ontbreekt
    .hint = schrijf de tekst onder de tweede regel `---`
SG0105 = `{ $word }` kan hier niet
SG0105-language = `{ $word }` is geen taalcode
    .hint = gebruik taalcodes als veld: `{"{"}nl: …, ar: …{"}"}`
SG0105-host = `{ $word }` kan hier geen gastheer of gastvrouw zijn
    .hint = schrijf `contact:<naam van het bestand>` of `organisation:<naam van het bestand>`
SG0106 = dit bestand is niet opgeslagen als UTF-8
    .hint = sla het opnieuw op met de codering UTF-8 (Kladblok: Opslaan als › Codering)
SG0107 = `{ $key }` kun je niet vertalen
    .hint = in een vertaalbestand staan alleen teksten; al het andere staat in het hoofdbestand
SG0108 = dit is een vertaling van `{ $name }`, maar dat bestaat niet
    .hint = schrijf het hoofdbestand `{ $file }`, of haal `.{ $lang }` uit de naam van dit bestand
SG0109 = `{ $path }` kan niet de naam van een bestand met gegevens zijn
    .hint = gebruik alleen kleine letters, cijfers en streepjes: `{ $better }`
SG0109-language = `{ $tag }` in `{ $path }` is geen taalcode
    .hint = een vertaling heet bijvoorbeeld `amina.ar.md`
SG0110 = het veld `{ $key }` staat er twee keer
    .hint = houd er één over
    .related-first = hier staat het voor het eerst
SG0111 = `content/{ $kind }` is geen map voor gegevens
SG0112 = deze vertaling is in `{ $lang }`, en die taal heeft deze site niet
    .hint = zet `{ $lang }` bij `languages` in `content/site.yaml`; daar staat nu: { $known }
SG0113 = er is geen map `themes/{ $name }`
    .hint = een thema is een map in `themes/`, met een naam van kleine letters, cijfers en streepjes, en geen koppeling naar een andere plek: maak die map, of haal de regel `name:` onder `theme` weg: dan wordt het ingebouwde thema gebruikt
SG0114 = `{ $path }` is een snelkoppeling naar een andere plek en wordt niet gelezen
    .hint = zet het bestand zelf hier neer
SG0115 = `{ $path }` wordt niet gelezen
    .hint = een bestand met gegevens eindigt op `.md` of `.yaml`; foto’s horen in `content/media/`
    .hint-document = neem de tekst over in een bestand dat eindigt op `.md`: een Word-bestand kan het programma niet lezen
    .hint-table = elke persoon of regio heeft een eigen bestand dat eindigt op `.md`: een tabel kan het programma niet lezen
    .hint-picture = verplaats het naar `content/media/`; alleen daar worden foto’s gevonden
    .hint-rename = geef het de naam `{ $name }`
    .hint-folder = zet het bestand direct in de map van zijn soort, niet in een map daarbinnen
    .hint-special = het is geen gewoon bestand: haal het weg
    .hint-handbook = een handboek is een map met `handbook.yaml` en een bestand per hoofdstuk
    .hint-hidden = een naam die met een punt begint, is verborgen: geef het de naam `{ $name }`
    .hint-content = zet de bestanden eruit in `{ $name }`, en kijk bij een bestand dat daar al staat welk van de twee geldt
SG0116 = dit bestand is { $size } MB groot; meer dan 4 MB kan niet
    .hint = foto’s horen in `content/media/`; verdeel een lange tekst over meer bestanden
SG0116-theme = dit bestand is { $size } MB groot; een bestand van een thema is hoogstens 64 MB
    .hint-theme = een thema heeft sjablonen, lettertypen en stijlbladen; zet er niets anders in
SG0117 = deze tekst is twee keer gegeven in `{ $lang }`
    .hint = houd hem in het vertaalbestand of in het hoofdbestand, niet in allebei
    .related-first = hier staat hij ook
SG0118 = { $here ->
    [one] de vertaling heeft hier 1 punt, het hoofdbestand { $there }
   *[other] de vertaling heeft hier { $here } punten, het hoofdbestand { $there }
}
    .hint = vertaal elk punt, in dezelfde volgorde
    .related-main = de lijst in het hoofdbestand
SG0119 = de vertaling heeft hier een andere vorm dan het hoofdbestand
    .hint = geef een vertaling dezelfde velden en lijsten als het hoofdbestand
    .related-main = zo staat het in het hoofdbestand
SG0120 = de velden boven in dit bestand zijn niet te vinden
    .hint = begin het bestand met een regel `---`, dan de velden, dan weer een regel `---`, en dan de tekst
    .hint-empty = het bestand is leeg; haal het weg, of schrijf de velden tussen twee regels `---`
    .hint-end = onder de velden ontbreekt de tweede regel `---`: zet die op een eigen regel, boven de tekst
    .hint-hyphens = de eerste regel is precies drie streepjes, `---`, en de regel onder de velden ook
SG0121 = hier staat het onzichtbare teken { $sign }, dat letters van volgorde verwisselt: de lezer ziet iets anders dan er staat
    .hint = typ deze regel opnieuw, zonder te kopiëren; Arabisch en Tigrinya hebben zo’n teken niet nodig
SG0121-control = hier staat het onzichtbare teken { $sign }, dat in geen enkele tekst hoort
    .hint = typ deze regel opnieuw; het komt vaak mee als je kopieert uit een pdf of een oud programma
SG0121-lost = hier is een letter verloren gegaan: `{ $letter }` ({ $sign }) schrijft een programma voor wat het niet kon lezen
    .hint = typ ervoor in de plaats wat hier hoort
SG0122 = de krullende aanhalingstekens om `{ $text }` tellen mee als tekst
    .hint = haal ze weg, of gebruik rechte: `"{ $text }"`
SG0123 = wat begint met `#` is een opmerking, dus `{ $text }` telt niet mee
    .hint = zet het tussen aanhalingstekens: `"{ $text }"`
SG0124 = dit lijkt een link, maar is er geen: lezers zien de haken en het adres
    .hint = haal de spatie tussen `]` en `(` weg: `{ $meant }`
SG0124-space = deze link werkt niet door een spatie in het adres: lezers zien de haken en het adres
    .hint = haal de spatie weg, of schrijf er `%20` voor: `{ $meant }`
SG0124-open = de link om `{ $words }` wordt niet gesloten: lezers zien de haken en het adres
    .hint = zet een `)` achter het adres: `[{ $words }]({ $url })`
SG0124-turned = woorden en adres van deze link staan andersom: lezers zien de haken en het adres
    .hint = eerst de woorden tussen vierkante haken, dan het adres tussen ronde: `{ $meant }`
SG0124-name = de link om `{ $words }` verwijst naar `{ $name }`, en dat staat nergens: lezers zien de haken
    .hint = zet het adres erachter: `[{ $words }](https://…)`
SG0124-definition = geen lezer ziet deze regel: `{ $text }` is in Markdown een adres voor een link, en geen link gebruikt het
    .hint = maak er een link van: `[woorden](https://…)`; of haal de regel weg
SG0125 = dit lijkt een kopje, maar is er geen, of begint met een hekje te veel: lezers zien de hekjes
    .hint = hekjes aan elkaar, dan een spatie, dan de woorden: `{ $meant }`
SG0126 = deze sterretjes of streepjes maken niets vet: lezers zien ze staan
    .hint = zet ze tegen de woorden aan: `{ $meant }`
SG0126-open = deze sterretjes maken niets vet, want er staan er geen achter: lezers zien ze staan
    .hint = zet er ook twee na het laatste vette woord: `{ $meant }`; horen de sterretjes in de tekst, schrijf dan `\*\*`
SG0126-tight = deze sterretjes maken niets vet, want er staat een teken tegenaan: lezers zien ze staan
    .hint = zet een spatie voor en achter `{ $meant }`, of zet het leesteken buiten de sterretjes
SG0127 = doorstrepen kan niet: lezers zien `{ $words }`, met de golfjes eromheen
    .hint = haal weg wat niet meer geldt; geldt het nog, haal dan de golfjes weg
SG0127-marked = een kleur achter woorden kan niet: lezers zien de tekens `==` om `{ $words }`
    .hint = haal de tekens weg, of maak de woorden vet: `**{ $words }**`
SG0127-small = kleine letters boven of onder de regel kunnen zo niet: lezers zien `{ $typed }`
    .hint = schrijf `{ $meant }`
SG0128 = { $signs } hoort bij een ander programma en is weggelaten
    .hint = je hoeft niets te doen; haal het weg als je de tekst toch aanpast
SG0129 = een hokje om aan te vinken is er niet: lezers zien `{ $sign }`
    .hint = schrijf het als gewoon punt: `{ $meant }`
SG0130 = dit lijkt een tabel, maar is er geen: lezers zien de streepjes, en alle regels achter elkaar
    .hint = zet onder de eerste regel een regel met streepjes: `{ $line }`, en laat in de tabel geen regels leeg
SG0130-columns = dit lijkt een tabel, maar de regel met streepjes heeft een ander aantal vakken dan de eerste regel
    .hint = de eerste regel heeft { $columns ->
        [one] 1 vak
       *[other] { $columns } vakken
    }; de regel eronder wordt dan `{ $line }`
SG0130-drawn = deze tabel is met streepjes getekend, en dat leest niemand zo: alles staat achter elkaar
    .hint = zet staande streepjes tussen de vakken, en onder de eerste regel `{ $line }`
SG0131 = deze rij heeft { $cells } vakken en de tabel { $columns }: niemand zou `{ $words }` zien
    .hint = haal een staand streepje weg, of geef de eerste regel van de tabel er een vak bij; hoort het streepje in de tekst, schrijf dan `\|`
SG0140 = `{ $sign }` begint hier en eindigt nergens, dus niemand zou zien wat erna komt
    .hint = schrijf het einde erbij: `-->` na een opmerking, `</script>` na `<script>`; een teken dat je wilt laten lezen, schrijf je als `&lt;`, of met een spatie erachter
SG0141 = { $signs } zijn tags, en tags zijn niet te zien: alleen wat ertussen staat
    .hint = haal ze weg; in een tekst onder de velden doen `**vet**` en een lege regel wat zij deden
SG0141-element = een browser toont niets van `{ $sign }`, dus het valt helemaal weg
    .hint = haal het weg, of schrijf de tekst zonder de tags
SG0142 = wat na ` #` komt, is een opmerking, dus de waarde houdt ervoor op
    .hint = zet de hele waarde tussen aanhalingstekens: `"…"`; is het een notitie, zet dan een spatie na de `#`
SG0143 = `{ $path }` wordt niet gebruikt: niets in dit thema vraagt om een bestand met die naam
    .hint = bestanden van een thema staan in `templates/`, `assets/`, `fonts/`, `i18n/<taal>/` of `print/`, met de namen uit de gids voor themamakers
    .hint-place = het programma zoekt `{ $near }`
SG0143-folder = het thema in `themes/{ $name }` wordt niet gebruikt: `site.yaml` kiest er geen
    .hint = zet erbij: `theme: {"{"}name: { $name }{"}"}`, of gooi de map weg
SG0144 = `{ $path }` wordt niet gelezen: een lettertype moet eindigen op `.ttf` of `.otf`
    .hint = vraag om het lettertype als TTF of OTF; de WOFF2 voor browsers maakt het programma zelf
SG0145 = dit bestand van het thema is niet opgeslagen als UTF-8
    .hint = sla het opnieuw op met de codering UTF-8 (in Kladblok: Opslaan als › Codering)
SG0146 = `{ $key }` is leeg gelaten
    .hint = schrijf wat er hoort te staan, of haal de hele regel weg
    .hint-required = schrijf wat er hoort te staan: zonder kan het niet
SG0146-comment = `{ $key }` is leeg gelaten: wat met `#` begint, is een opmerking
    .hint = zet het tussen aanhalingstekens: `"{ $text }"`
SG0146-item = dit punt van de lijst is leeg gelaten
    .hint = schrijf wat er hoort te staan, of haal de regel weg
SG0147 = van `{ $key }` is niets te gebruiken
    .hint = schrijf wat er hoort te staan: zonder kan het niet
SG0148 = de naam van dit bestand heeft { $length } letters; er kunnen er { $most }
    .hint = geef het een kortere naam: de bestanden die ervan gemaakt worden, krijgen een langere
SG0170 = in `{ $word }` zit { $sign }, en dat zie je niet
    .hint = haal het woord weg en typ het opnieuw; kopieer het niet
SG0149 = `{ $path }` is niet te gebruiken: het is { $what }
    .hint = vraag om het lettertype als TTF of OTF; een andere naam maakt er geen ander bestand van
SG0149-cut = `{ $path }` is afgebroken: een deel van het lettertype ontbreekt
    .hint = kopieer het bestand opnieuw, en wacht tot OneDrive of Dropbox klaar is
font-woff = een WOFF-lettertype, dat alleen browsers lezen
font-woff-2 = een WOFF2-lettertype, dat alleen browsers lezen
font-eot = een EOT-lettertype, dat alleen oude browsers lezen
font-collection = een verzameling van lettertypen (TTC)
font-none = geen lettertype
SG0150 = bij `{ $sign }` hoort een voetnoot, en die staat er niet: lezers zien de haken
    .hint = zet de noot onder aan de tekst, op een eigen regel: `{ $sign }: tekst van de noot`
SG0150-unused = naar de voetnoot `{ $sign }` verwijst niets: hij staat onder aan de tekst, zonder plek waar hij bij hoort
    .hint = zet `{ $sign }` achter het woord waar de noot bij hoort
SG0151 = { $count ->
        [one] deze regel begint met een getypt opsommingsteken ({ $signs }); er is een lijst van gemaakt
       *[other] { $count } regels beginnen met een getypt opsommingsteken ({ $signs }); er is een lijst van gemaakt
    }
    .hint = kijk of de lijst klopt; typ je zelf een lijst, begin elke regel dan met `- `
SG0152 = deze regels komen uit Excel of Word en hebben tabs: lezers zien alles achter elkaar
    .hint = maak er een tabel van: eerst `{ $head }`, daaronder `{ $line }`, dan de andere regels op dezelfde manier
SG0153 = dit veld kent geen vet en geen kopjes: lezers zien `{ $typed }`, met de tekens
    .hint = schrijf `{ $words }`
SG0153-link = dit veld kent geen links: lezers zien `{ $typed }`
    .hint = schrijf alleen `{ $words }`, en zet de link `{ $url }` in de tekst onder de velden
SG0153-sign = dit veld wordt letter voor letter gedrukt: lezers zien `{ $typed }`
    .hint = typ het teken zelf: { $sign }
SG0153-list = dit veld kent geen lijst: lezers zien alles achter elkaar, met de streepjes
    .hint = schrijf het achter elkaar: `{ $words }`
SG0154 = dit kopje heeft geen woorden en is weggelaten
    .hint = schrijf er woorden achter, of haal de hekjes weg; een lege regel is genoeg voor ruimte
SG0154-link = deze link heeft geen woorden en is weggelaten: niemand kan erop klikken
    .hint = zet tussen de vierkante haken waar de link heen gaat: `[woorden]({ $url })`
SG0155 = van dit adres wordt geen link gemaakt, want `http://` is niet veilig
    .hint = kijk of `https://{ $rest }` werkt, en schrijf dat
SG0156 = hier staat een foto die in de tekst geplakt is: lezers zien duizenden letters
    .hint = haal alles van `data:` tot het eind van die letters weg; een foto in een tekst kan niet
SG0157 = deze vertaling ({ $lang }) mist opmaak die de hoofdtekst wel heeft: { $missing }
    .hint = leg de twee teksten naast elkaar; vertaalprogramma’s zetten vaak een spatie te veel of laten een teken weg
SG0158 = `{ $words }` is een kopje geworden, door de streepjes op de regel eronder
    .hint = is het geen kopje, laat dan een regel leeg boven de streepjes
SG0159 = na de tekens { $sign } staat alles tot het eind als code op de pagina, want het eindigt nergens
    .hint = zet dezelfde tekens op een eigen regel waar de code ophoudt, of haal ze weg
SG0160 = hier staat een teken ({ $code }) dat alleen in een lettertype van Word iets is: lezers zien een leeg vakje
    .hint = haal het weg; is het een opsommingsteken, begin de regel dan met `- `
SG0161 = `{ $words }` bestaat uit tekens voor wiskunde: een schermlezer spelt ze of slaat ze over
    .hint = schrijf gewone letters: `{ $meant }`, en maak ze in een tekst onder de velden vet met `**`
SG0132 = `{ $first }` en `{ $path }` zijn op veel computers één bestand
    .hint = geef een van de twee een andere naam
SG0133 = `{ $path }` kan niet gelezen worden: { $why }
    .hint = kijk of het op slot zit, en of je het mag lezen
SG0134 = de sleutel in dit bestand heeft { $count } tekens; het moeten { $due } cijfers en letters (0 tot 9, a tot f) zijn die door het lot bepaald zijn
    .hint = zet het bestand terug zoals het was, uit versiebeheer of een reservekopie: met een andere sleutel krijgt iedereen een ander adres
SG0134-empty = er staat geen sleutel in `{ $file }`
    .hint = zet het bestand terug zoals het was, uit versiebeheer of een reservekopie: met een andere sleutel krijgt iedereen een ander adres
SG0134-text = `{ $file }` is niet als UTF-8 te lezen
    .hint = zet het bestand terug zoals het was, uit versiebeheer of een reservekopie: met een andere sleutel krijgt iedereen een ander adres
SG0134-unreadable = `{ $file }` kan niet gelezen worden
    .hint = het moet een gewoon bestand zijn, dat je mag lezen
SG0135 = `{ $path }` lijkt een kopie van de adressleutel
    .hint = bewaar van de twee de sleutel waarmee de site gepubliceerd is als `{ $file }`, en haal het andere bestand weg
    .hint-key-name = het programma leest alleen `{ $file }`: geef het bestand die naam
SG0136 = `{ $path }` lijkt een kopie van `{ $original }`
    .hint = kijk wat er anders in staat, neem over wat je wilt bewaren, en haal de kopie weg: een kopie kan iemand laten zien die dat niet meer wil
SG0136-alone = `{ $path }` lijkt een kopie
    .hint = zoek het bestand waarvan het een kopie is, neem over wat je wilt bewaren, en haal de kopie weg
SG0136-translation = `{ $path }` heet als een vertaling, en er staat een heel bestand met gegevens in: het lijkt een kopie van `{ $original }`
    .hint = leg de twee naast elkaar, neem over wat je wilt bewaren, en haal de kopie weg; in een vertaling staan alleen de vertaalde teksten
SG0137 = `{ $path }` lijkt een oude kopie van `{ $original }`, en wordt niet gelezen
    .hint = haal het weg: er kunnen gegevens in staan van iemand die van de site af wil
    .hint-file = leg de twee naast elkaar, neem over wat je wilt bewaren, en haal de kopie weg
SG0137-alone = `{ $path }` lijkt een oude kopie, en wordt niet gelezen
    .hint = zoek het bestand waarvan het een kopie is, neem over wat je wilt bewaren, en haal de kopie weg
SG0138 = de map `{ $path }` lijkt een kopie van `{ $original }`, en wordt niet gelezen
    .hint = leg de twee naast elkaar, neem over wat je wilt bewaren, en haal de kopie weg: er kunnen gegevens in staan van iemand die van de site af wil

## 02: nakijken

SG0201 = er is geen { $kind } `{ $id }`
    .hint = schrijf de naam van een bestand in `content/{ $folder }/`, zonder `.md`
    .hint-joined = twee punten zijn in elkaar gelopen: laat elke `- ` op dezelfde plek in de regel beginnen
    .hint-none = er staat nog niets in `content/{ $folder }/`
SG0201-chapter = er is geen hoofdstuk `{ $id }`
    .hint = schrijf het hoofdstuk in `{ $path }`
SG0202 = `{ $path }` en `{ $first }` zijn hetzelfde
    .hint = haal een van de twee bestanden weg, of geef het een andere naam
SG0202-edition = er zijn twee edities `{ $name }`
    .hint = geef elke editie een eigen naam
SG0203 = er is geen bestand `content/media/{ $path }`
    .hint = zet het bestand daar neer; schrijf hier het deel na `content/media/`
SG0204 = `{ $last }` ({ $end }) ligt voor `{ $first }` ({ $begin })
    .hint = een van de twee datums klopt niet, of ze zijn verwisseld
    .related-earlier = de datum die eerder hoort te zijn
SG0204-time = deze dag eindigt voordat hij begint
    .hint = een van de twee tijden klopt niet, of ze zijn verwisseld
    .related-begin = hier begint hij
SG0205 = een sleutelpersoon heeft minstens één rol
    .hint = noem een rol: `roles: [voorlichter]`
SG0206 = er moet een schuilnaam te zien zijn, maar die is niet gegeven
    .hint = zet er een regel `pseudonym: …` bij, of kies `first` of `none`
SG0207 = er is geen telefoonnummer en geen e-mailadres
    .hint = zet er `phone` of `email` bij, of kies `route: coordinator`
SG0207-form = het adres van het formulier ontbreekt
    .hint = zet er `form: https://…` bij, of kies `route: coordinator`
SG0208 = bij deze toestemming staat niet waar het ondertekende formulier ligt
    .hint = zet er `evidence: …` bij, bijvoorbeeld het nummer van het dossier
SG0209 = een persoon heeft geen veld `{ $word }`
    .hint = een toestemming kan dit noemen: { $known }
SG0210 = deze regio’s liggen in elkaar, in een kringetje: { $chain }
    .hint = bij `parent` staat de grotere regio eromheen; de grootste heeft geen `parent`
SG0211 = een site heeft minstens één taal
    .hint = schrijf `languages: [nl]`
SG0212 = `{ $name }` kan niet de naam van een map zijn
    .hint = gebruik kleine letters, cijfers en streepjes, hoogstens zestig, en geen naam die Windows zelf gebruikt (`con`, `nul`)
SG0212-taken = de map `{ $name }` is al voor iets anders
    .hint = bestanden om te drukken gaan naar `press`, `print-…` en `typst`; kies een andere naam
SG0213 = bij een groep van { $few } weet de lezer al snel over wie het gaat
    .hint = schrijf { $least } of meer
SG0215 = `{ $id }` staat er twee keer
    .hint = laat er één weg
SG0216 = niemand kan deze persoon bereiken: `{ $region }` heeft geen coördinator, en een regio eromheen ook niet
    .hint = geef de regio een `coordinator`, of de persoon een eigen `contact`
SG0217 = `{ $key }` is een lege lijst, dus deze toestemming staat niets toe
    .hint = noem wat de persoon goedvond, of haal deze toestemming weg
SG0220 = `{ $text }` is geen e-mailadres
    .hint = een adres ziet eruit als `naam@example.org`
SG0221 = `{ $text }` is geen telefoonnummer dat je overal kunt bellen
    .hint = schrijf een plus, het landnummer en dan de cijfers, tussen aanhalingstekens
    .hint-country = met het landnummer, tussen aanhalingstekens: `"{ $meant }"`
SG0222 = `{ $text }` is geen veilig webadres
    .hint = schrijf het hele adres: `https://www.example.org/pagina`
SG0225 = bij `{ $text }` staat niet in welk land dat nummer is
    .hint = schrijf het landnummer erbij, met een plus en zonder de nul vooraan; of zet in `site.yaml` voor welk land de site is, als `country: be-vlg` of `country: nl`
SG0226 = achter `{ $number }` staat een toestelnummer
    .hint = zet dat in een eigen regel: `phone: "{ $number }"` en daaronder `extension: "{ $extension }"`
SG0227 = hier staan twee telefoonnummers: `{ $first }` en `{ $second }`
    .hint = zet het tweede in een eigen regel: `phone: "{ $first }"` en daaronder `second_phone: "{ $second }"`
SG0228 = in `{ $text }` staan woorden bij het telefoonnummer
    .hint = schrijf het nummer alleen; wanneer iemand te bereiken is, staat in `hours`
    .hint-number = schrijf het nummer alleen: `"{ $number }"`; wanneer iemand te bereiken is, staat in `hours`
SG0229 = `{ $text }` is geen telefoonnummer achter `{ $code }`, met { $count } cijfers daarachter
    .hint = tel de cijfers na; is het een nummer uit een ander land, schrijf dan dat landnummer ervoor
SG0230 = `{ $colour }` is geen kleur
    .hint = schrijf een kleur tussen aanhalingstekens, als `"#12525e"`: een hekje en zes tekens uit 0–9 en a–f
SG0231 = `{ $colour }` heeft een contrast van { $contrast }:1 met wit; de wet vraagt 4,5:1
    .hint = kies een donkerder tint van dezelfde kleur, zoals `"{ $near }"`
SG0233 = `{ $tag }` is van geen enkele taal de code: niemand kent `{ $part }`
    .hint = zoek de code van de taal op, bijvoorbeeld op https://iso639-3.sil.org: twee letters als een taal die heeft, anders drie
SG0234 = `{ $text }` is geen toestelnummer
    .hint = schrijf één tot zeven cijfers, als `extension: "12"`
SG0234-alone = een toestelnummer heeft een telefoonnummer nodig
    .hint = zet dat bij `phone`
SG0235 = op `{ $text }` is geen WhatsApp: zo’n nummer is niet uit elk land te bellen
    .hint = schrijf het mobiele nummer waarop iemand berichten leest
SG0240 = de edities `{ $one }` en `{ $two }` komen allebei op { $address }
    .hint = daar kan er maar één staan, en de QR-codes van allebei gaan erheen; geef één een eigen `base_url`
SG0241 = de interne editie `{ $internal }` en de openbare editie `{ $public }` staan op hetzelfde adres, of de een staat binnen de ander
    .hint = geef de interne editie een eigen adres: `base_url: https://intern.example.org`
SG0241-named = een editie voor collega’s heet `{ $edition }`, en dat is de map die mensen op internet zetten
    .hint = geef haar een eigen naam, bijvoorbeeld `intern`, en een eigen `base_url`
SG0242 = er is geen { $kind } `{ $id }`, en die wordt op { $count } plekken genoemd
    .hint-many = zet `content/{ $folder }/{ $id }.md` terug, of verander de naam in: { $records }
    .hint-many-near = { $hint } Verander de naam in: { $records }
SG0245 = niemand heeft gezegd dat dit portret te zien mag zijn
    .hint = vraag het de collega, en zet erbij `photo_consent: {"{"}given: …, evidence: …{"}"}`
SG0246 = `{ $path }` is het portret van `{ $other }`
    .hint = gebruik een eigen foto; wie één gebruik van een portret goedvond, vond een ander niet goed
    .related-other = als er toestemming voor is, staat die hier
SG0250 = { $count ->
    [one] 1 tekst is door een computer vertaald in `{ $lang }`, en door niemand nagekeken
   *[other] { $count } teksten zijn door een computer vertaald in `{ $lang }`, en door niemand nagekeken
}
    .hint = laat iemand die de taal leest ze nakijken en schrijf dan `status: checked`; tot dan staat het op de pagina erbij
SG0251 = niet vertaald in `{ $lang }`: { $fields }
    .hint = tot die er is, ziet de lezer de tekst in de taal waarin hij geschreven is
SG0252 = deze regio heeft geen coördinator, en een regio eromheen ook niet
    .hint = zet er `coordinator: …` bij, dan weet de lezer wie te vragen
SG0253 = in deze regio woont of werkt niemand
    .hint = noem haar bij een persoon, of haal haar weg als ze niet nodig is
SG0254 = er is helemaal niets vertaald in `{ $lang }`
    .hint = haal `{ $lang }` uit `languages` tot er een vertaling is; de lezer zou overal een andere taal vinden
SG0255 = bij dit portret staat geen beschrijving
    .hint = zet er `alt: …` bij met wat er te zien is; tot dan hoort een blinde lezer “portret van” en de naam
SG0256 = geen handboek noemt dit hoofdstuk, dus het is niet te zien
    .hint = zet het bij `chapters` in `{ $path }`
SG0256-alone = dit hoofdstuk hoort bij geen handboek, dus het is niet te zien
    .hint = maak `{ $path }` met een titel en de hoofdstukken
SG0257 = `{ $name }` is ook de naam van `{ $other }`
    .hint = gaat het om één persoon? Houd dan één van de twee bestanden
    .related-other = de andere
SG0290 = er staat nergens voor welk land deze site is
    .hint = schrijf `country: nl` of `country: be-vlg` (Vlaanderen) in `site.yaml`; dan staan op de pagina’s de goede instanties, en de verklaring in de goede volgorde
SG0291 = `{ $word }` is geen land
    .hint = schrijf `nl`, `be-vlg` (Vlaanderen) of de code van een ander land, als `de`
SG0292 = in de toegankelijkheidsverklaring blijft open: { $fields }
    .hint = vul aan onder `accessibility:`, bijvoorbeeld `{ $example }`; tot dan staat er „nog niet ingevuld”
SG0293 = de verklaring zegt dat alles toegankelijk is, en noemt { $count ->
    [one] 1 ding dat dat niet is
   *[other] { $count } dingen die dat niet zijn
}
    .hint = schrijf `status: partial`, of haal weg wat is opgelost
SG0294 = op de privacypagina blijft open: { $fields }
    .hint = vul aan onder `privacy:`, bijvoorbeeld `{ $example }`; tot dan staat er „nog niet ingevuld”
SG0295 = dit staat er nog van het voorbeeld: { $values }
    .hint = zet er jullie eigen gegevens voor in de plaats; drukken kan pas als dat overal gebeurd is
SG0296 = `{ $day }` is geen datum van onze kalender: het jaar { $year } kan niet kloppen
    .hint = schrijf `{ $first }`, als je die dag bedoelt: { $days }
    .hint-year = klopt het jaar? Schrijf de datum zoals die op de kalender hier staat, bijvoorbeeld `2026-03-09`
SG0296-year = `{ $year }` is geen datum, en ook geen jaar van onze kalender
    .hint = is het { $years }? Schrijf de hele datum, zoals die op de kalender hier staat, bijvoorbeeld `2026-03-09`
SG0297 = deze voornamen komen op de site; ze staan niet in `given_name`, maar zijn uit de hele naam gehaald: { $names }{ $rest ->
    [0] {""}
   *[other] {" "}en nog { $rest }
}
    .hint = zet in elk van deze bestanden `given_name:` met de roepnaam; staat er hier een achternaam bij, dan leest iedereen die
SG0258 = de roepnaam is uit deze naam niet te halen: { $why }
    .hint = schrijf er een regel bij met `given_name:`, en daarachter de roepnaam zoals hij op de site mag
SG0259 = dit is geen roepnaam om te laten zien: { $why }
    .hint = schrijf achter `given_name:` alleen de roepnaam; mag de hele naam te zien zijn, schrijf dan `display_name: full`
SG0259-pseudonym = dit is geen schuilnaam om te laten zien: { $why }
    .hint = kies bij `pseudonym:` een naam waarin niets van de achternaam staat
SG0260 = dit is waarschijnlijk dezelfde persoon als `{ $other }`, en daar staat iets anders bij { $fields }
    .hint = houd één van de twee bestanden, met wat nu geldt; zijn het echt twee mensen, schrijf dan `not_same_as: [{ $id }]`
    .related-other = de andere
SG0261 = dit is waarschijnlijk dezelfde persoon als `{ $other }`
    .hint = houd één van de twee bestanden; zijn het echt twee mensen, schrijf dan `not_same_as: [{ $id }]`
    .related-other = de andere
SG0262 = wat hier na `#` staat, is een opmerking: het programma leest die niet, en laat gewoon zien wat ernaast staat
    .hint = mag er minder, schrijf dat dan in de velden zelf: in `channels` en `fields`, of met `expires` of `withdrawn`; schrijf de opmerking anders op bij het formulier
SG0262-out = hier staat een toestemming, of een deel ervan, achter `#`: het programma leest die niet
    .hint = geldt ze, haal de `#` dan weg; is ze voorbij, haal de regels dan weg en bewaar ze waar de formulieren liggen
SG0263 = hier staat achter `#` dat iemand de toestemming introk: het programma leest dat niet, en de persoon blijft te zien
    .hint = haal de `#` weg, dan geldt het; geldt het niet meer, haal de regel dan weg en bewaar haar waar de formulieren liggen
SG0264 = deze persoon heet misschien net als `{ $other }`, in een ander schrift
    .hint = is het dezelfde persoon? Houd dan één van de twee bestanden; zijn het twee mensen, schrijf dan `not_same_as: [{ $id }]`
    .related-other = de andere
SG0267 = hier staat `{ $line }` achter `#`: het programma leest dat niet, en de persoon blijft te zien
    .hint = haal de `#` weg, dan geldt het; geldt het niet, haal dan de hele regel weg
SG0269 = hier staat `{ $line }` achter `#`: het programma leest dat niet, en het bestand is gewoon te zien
    .hint = haal de `#` weg als het zo bedoeld is; anders kan de hele regel weg
SG0270 = `{ $key }` staat hier onder de velden, in de tekst: iedereen leest deze regel, en het programma doet er niets mee
    .hint = zet de regel bij de velden, tussen de twee regels `---`; `withdrawn` hoort daar onder de toestemming die stopt
name-comma = er staat een komma in
name-title = er staat een titel of aanspreekvorm in
name-capitals = er staat een woord in hoofdletters in, en dat is vaak de achternaam
name-run-together = het eerste woord begint niet met een hoofdletter, of er ontbreekt een spatie
name-initial = er staat een voorletter in
name-invisible = er staat een teken in dat je niet ziet
name-signs = er staat een teken of cijfer in dat niet in een naam hoort
name-line = hij loopt over een regeleinde of een tab
name-script = hij staat in een ander schrift, waarin het programma de delen niet kent
name-one-word = hij is één woord, en dat kan ook de achternaam zijn
name-hyphen = het eerste woord heeft een streepje, en dat kan ook een hele naam zijn
name-family-first = het eerste woord is vaak een achternaam, of het begin ervan
name-family-of = het eerste woord is bij `{ $other }` een achternaam
name-half = het eerste woord is meestal maar een deel van een roepnaam
name-last-given = het laatste woord is een voornaam, dus het eerste kan de achternaam zijn
name-unknown = het programma kent het eerste woord niet als voornaam, dus het kan de achternaam zijn
name-worked-out = { $given } ({ $record })
name-order-address = in het e-mailadres staan de woorden andersom, dus het eerste woord lijkt de achternaam
name-order-file = in de naam van het bestand staan de woorden andersom, dus het eerste woord lijkt de achternaam
name-several = er staan meer dan twee namen in, en welke de roepnaam is, ziet het programma niet
pseudonym-has-family = de achternaam staat erin
pseudonym-is-name = het is de naam zelf
given-is-all = dit is de hele naam
given-has-family = de achternaam staat er ook in
SG0280 = `{ $alias }` kan geen vroegere naam van een bestand zijn
    .hint = schrijf de naam zoals die was, in kleine letters, cijfers en streepjes, zonder map en zonder `.md`
SG0281 = `{ $alias }` is de naam die dit bestand nu heeft
    .hint = zet in `aliases` alleen namen die het bestand vroeger had
SG0281-list = `{ $alias }` kan geen vroegere naam zijn: op dat adres staat de lijst
    .hint = haal deze naam weg
SG0281-taken = `{ $alias }` is geen vroegere naam, want `{ $other }` bestaat
    .hint = haal deze naam weg; of verwijder dat bestand, als dit bestand ervoor in de plaats kwam
SG0282 = `{ $alias }` is ook een vroegere naam van `{ $other }`
    .hint = één adres leidt naar één pagina: haal de naam op een van de twee plaatsen weg; is een regio gesplitst, bewaar dan haar eigen bestand met `succeeded_by: […]`
    .related-other = hier staat ze ook
SG0283 = `{ $region }` is geen regio meer
    .hint = kies wat ervoor in de plaats kwam: { $by }
SG0284 = `{ $region }` leidt met `succeeded_by` weer naar zichzelf
    .hint = noem alleen regio’s die er nu zijn
SG0285 = de editie `{ $edition }` is verhuisd naar `{ $address }`, en wie daar komt, wordt verder gestuurd
    .hint = kies het adres van een editie die zelf niet verhuisd is, of van een andere site
SG0287 = dit citaat is van `{ $who }`, die niet te zien mag zijn { $editions }; het staat daar niet
    .hint = vraag de persoon toestemming, zet bij een contact `visibility: public`, of haal het citaat weg
SG0287-press = dit perscontact is `{ $who }`, en dat contact mag niet te zien zijn { $editions }; daar staat bij dit artikel geen perscontact
    .hint = zet bij het contact `visibility: public`, of kies een ander `press_contact`
SG0288 = dit is van `{ $who }`, die niet te zien mag zijn { $editions }; daar staat in plaats van de naam jullie woord voor een sleutelpersoon
    .hint = dat is zo bedoeld; wil je een naam, vraag de persoon dan toestemming
SG0288-staff = dit is van `{ $who }`, die niet te zien mag zijn { $editions }; daar staat in plaats van de naam “een medewerker”
    .hint = dat is zo bedoeld; wil je een naam, zet dan `visibility: public` bij dit contact
SG0289 = in de editie `{ $edition }` staat niemand bij naam; daarom { $quotations ->
    [0] {""}
    [one] ontbreekt er 1 citaat
   *[other] ontbreken er { $quotations } citaten
}{ $quotations ->
    [0] {""}
   *[other] { $bylines ->
        [0] {""}
       *[other] , en{" "}
    }
}{ $bylines ->
    [0] {""}
    [one] staat bij 1 artikel niet wie het schreef
   *[other] staat bij { $bylines } artikelen niet wie het schreef
}
    .hint = dat is zo bedoeld: een editie met aantallen noemt niemand
SG0265 = `{ $text }` zou hier als naam op de site komen, maar het lijkt een verwijzing
    .hint = schrijf `person:…` of `contact:…` met de naam van het bestand, of de naam van wie het zei
SG0266 = hier staat niet waarom deze personen genoemd worden
    .hint = zet er een reden bij: `mentions_reason: …`
SG0266-alone = deze reden hoort bij niemand
    .hint = zet erbij wie genoemd wordt: `mentions: […]`, met de namen van bestanden in `content/persons/`
SG0268 = dit artikel gaat over iemand, maar er staat niet over wie
    .hint = is het een sleutelpersoon? Schrijf `about: …` met de naam van het bestand; dan verdwijnt het artikel als de toestemming stopt
SG0273 = een opmerking in een tekst wordt niet gepubliceerd
    .hint = je hoeft niets te doen: ze staat op geen pagina en geen blad
SG0274 = deze opmerking, die niet gepubliceerd wordt, gaat over iemand
    .hint = wie de bestanden krijgt, kan die lezen: bewaar zoiets waar de formulieren liggen, en haal het hier weg
SG0275 = deze naam heeft { $length } letters; er kunnen er { $most }
    .hint = schrijf alleen de naam; wat er verder te zeggen is, hoort in de tekst
SG0276 = `{ $sign }` lijkt het begin van een opmerking, maar is het niet: iedereen leest wat hier staat
    .hint = een opmerking staat tussen `<!--` en `-->`, met twee gewone streepjes en niets ertussen; tekstverwerkers en telefoons maken er iets anders van
SG0276-end = `{ $sign }` lijkt het einde van een opmerking, maar er is er hier geen: iedereen leest wat hier staat
    .hint = haal de tekens weg, of begin de opmerking met `<!--`; in een opmerking past geen tweede, want ze houdt op bij de eerste `-->`
SG0277 = dit lijkt een opmerking, maar iedereen leest het, en het gaat over iemand: `{ $sign }` is geen teken van een opmerking
    .hint = haal het hier weg; een opmerking staat tussen `<!--` en `-->`, met twee gewone streepjes en niets ertussen

## 03: dagen, intrekken, het register van gedrukte bladen

SG0310 = een toestemming voor { $channels } loopt af op { $day }, binnen { $ahead } dagen ({ $left ->
    [one] over 1 dag
   *[other] over { $left } dagen
})
    .hint = vraag de persoon opnieuw; zegt die ja, zet dan een nieuwe toestemming onder deze
SG0310-portrait = de toestemming voor dit portret loopt af op { $day }, binnen { $ahead } dagen ({ $left ->
    [one] over 1 dag
   *[other] over { $left } dagen
})
    .hint = vraag het de collega opnieuw
SG0311 = de toestemming voor { $channels } liep af op { $day } en er kwam geen nieuwe
    .hint = wat hiermee mocht, is niet te zien; vraag de persoon opnieuw, of haal de gegevens weg
SG0311-portrait = de toestemming voor dit portret liep af op { $day }
    .hint = het is niet te zien; vraag het de collega opnieuw, of haal het weg
SG0312 = deze gegevens mochten bewaard worden tot { $day }, en moeten nu weg
    .hint = er is niets meer van te zien; verwijder de bestanden, de foto en de papieren
SG0313 = iemand zou hier uiterlijk { $day } opnieuw naar kijken
    .hint = lees het na, verbeter het, en schrijf de volgende dag waarop je ernaar kijkt
SG0314 = deze persoon is minderjarig, en er is geen toestemming van een ouder of voogd
    .hint = zet er `guardian: <naam van de ouder of voogd die tekende>` bij
    .related-born = geboren op deze dag
SG0315 = deze toestemming staat hetzelfde toe als een andere: { $fields } voor { $channels }
    .hint = loopt de een af, dan geldt de ander nog; houd er één, of laat de nieuwe beginnen waar de oude eindigt
    .related-other = de andere
SG0316 = `{ $field }` is straks te zien voor lezers ({ $channels })
    .hint = weet de persoon wat dat kan betekenen? Bij twijfel: haal het veld uit de toestemming
SG0317 = `{ $field }` zou te zien zijn, maar er staat niet waarom
    .hint = zet er `reason: …` bij onder `sensitive`, of haal het veld uit de toestemming
SG0318 = deze toestemming laat nog toe wat op { $day } is ingetrokken: { $fields } voor { $channels }; zij is van voor die dag
    .hint = is alles ingetrokken? Schrijf dan ook hier `withdrawn: { $day }`. Zo niet: vraag de persoon, en zet er een nieuwe toestemming bij
    .related-other = hier is het ingetrokken
SG0319 = deze toestemming noemt `{ $field }`, maar dat staat niet in de gegevens
    .hint = laat het weg, of zet het gegeven met een reden onder `sensitive`
SG0320 = dit is geen register van gedrukte bladen
    .hint = elk blad begint met een regel `- edition: …`; de andere velden springen twee spaties in
SG0321 = editie { $edition } is al gedrukt met andere personen erop, of teruggehaald: { $count ->
    [one] 1 blad
   *[other] { $count } bladen
}, het eerste is `{ $region }` in `{ $lang }` op { $paper }
    .hint = geef de nieuwe editie een eigen nummer: verhoog `flyers.edition` in `content/site.yaml`
SG0320-conflict = hier staan twee versies van deze lijst door elkaar
    .hint = bewaar de bladen van allebei, haal deze regel en de andere van die soort weg, en doe dan `sleutelgids editions --accept`
SG0321-content = editie { $edition } is al gedrukt en daar stond iets anders op: { $count ->
    [one] 1 blad
   *[other] { $count } bladen
}, het eerste is `{ $region }` in `{ $lang }` op { $paper }
    .hint = geef de nieuwe editie een eigen nummer: verhoog `flyers.edition` in `content/site.yaml`
SG0322 = dit blad staat twee keer in het register
    .hint = haal er één weg
    .related-first = de eerste keer
SG0323 = `{ $person }` staat op { $count ->
    [one] 1 gedrukt blad
   *[other] { $count } gedrukte bladen
} in omloop, maar geeft geen toestemming meer voor print
    .hint = `sleutelgids editions --person { $person }` noemt ze; zijn ze teruggehaald, schrijf dan `recalled: …` in `{ $file }`
SG0324 = `{ $id }` is de naam van een ander bestand in `{ $kind }`, dus dit bestand kan niet zo geheten hebben
    .hint = haal de naam hier weg; of laat één van de twee bestanden over, als ze over dezelfde persoon gaan
SG0324-self = `{ $id }` is de naam die dit bestand nu heeft
    .hint = schrijf hoe het bestand eerder heette, zonder het stuk na de punt
SG0324-name = `{ $id }` kan geen naam van een bestand geweest zijn
    .hint = schrijf hoe het bestand eerder heette, zonder de map en zonder het stuk na de punt: `sp-012`
SG0324-shared = ook `{ $other }` heette vroeger `{ $id }`
    .hint = haal de naam weg waar hij niet hoort: een naam hoort bij één bestand
SG0325 = `{ $person }` staat op { $count ->
    [one] 1 gedrukt blad
   *[other] { $count } gedrukte bladen
} in omloop, en zo’n bestand is er niet meer
    .hint = kreeg het bestand een andere naam? schrijf `formerly: [{ $person }]` in het nieuwe; is het weggehaald? `sleutelgids editions --person { $person }` noemt de bladen die terug moeten, zie `{ $file }`
hint-formerly = kreeg het bestand een andere naam? misschien is dit dezelfde persoon: { $records }; schrijf daar dan `formerly: [{ $person }]` in
SG0326 = dit blad staat hier anders dan het programma het opschreef
    .hint = zet het terug zoals het was; of klopt het nu zo, keur `{ $file }` dan goed: `sleutelgids editions --accept`
SG0326-head = de regel `# sealed: …` boven in `{ $file }` is weg, dus niemand kan zien of er bladen missen
    .hint = kijk of alle bladen er staan, en doe dan `sleutelgids editions --accept`
SG0326-count = { $noted ->
    [one] er is 1 blad
   *[other] er zijn { $noted } bladen
} opgeschreven, en hier { $count ->
    [one] staat er 1
   *[other] staan er { $count }
} met een zegel (`seal`)
    .hint = zet de bladen die missen terug uit een reservekopie of uit versiebeheer; klopt de lijst zoals ze nu is: `sleutelgids editions --accept`
SG0326-others = dit zijn niet de bladen die zijn opgeschreven
    .hint = vergelijk met een reservekopie of met versiebeheer; klopt de lijst zoals ze nu is: `sleutelgids editions --accept`
SG0327 = `{ $file }` is opgeslagen als { $encoding }, niet als UTF-8
    .hint = open het in een tekstprogramma en sla het op als UTF-8; tot dan wordt er niets in geschreven
SG0327-unreadable = `{ $file }` kan niet gelezen worden: { $why }
    .hint = zonder deze lijst weet niemand welke bladen terug moeten: herstel het, of zet een reservekopie terug
SG0328 = `{ $file }` is weg, terwijl er bladen gedrukt zijn
    .hint = zet het terug uit een reservekopie of uit versiebeheer; is het voorgoed weg: `sleutelgids editions --accept` begint een nieuwe lijst
SG0328-empty = in `{ $file }` staat geen blad meer
    .hint = zet het terug uit een reservekopie of uit versiebeheer; is er nooit iets gedrukt: `sleutelgids editions --accept`
SG0328-older = in `{ $file }` { $count ->
    [one] staat 1 blad
   *[other] staan { $count } bladen
}, en dat waren er { $known } toen deze computer het laatst schreef
    .hint = er is een oudere lijst teruggezet: zoek de nieuwere; klopt deze: `sleutelgids editions --accept`
SG0329 = { $name } geeft toestemming voor print en niet voor de website, en staat op de flyers die `build --release` van `{ $edition }` maakt, en nergens op de site
    .hint = bekijk ze met `sleutelgids build --proof`; is dit niet de bedoeling, vraag het dan en zet `web` erbij
SG0330 = deze toestemming is zo geschreven dat het programma haar niet veilig kan veranderen
    .hint = zet er zelf `withdrawn: { $day }` bij en vraag het opnieuw; in dit bestand is niets veranderd
SG0331 = dit blad is opgeschreven op een manier die niet veilig te veranderen is
    .hint = schrijf er zelf `recalled: { $day }` bij: er is niets veranderd
SG0331-all = deze lijst is opgeschreven op een manier die niet veilig te veranderen is
    .hint = schrijf elk blad als `- edition: …`, met de andere velden twee spaties ingesprongen: er is niets veranderd
SG0335 = in `{ $path }` kan een toestemming van deze persoon staan, en daar is niets in vastgelegd: { $why }
    .hint = gaat het over deze persoon? Zet er `withdrawn` bij met de dag, of haal het bestand weg. Vraag het dan opnieuw
SG0336 = hier staat iets van een toestemming dat niet te lezen is; in dit bestand is niets vastgelegd
    .hint = herstel deze regels en vraag het opnieuw: `sleutelgids check` zegt wat er mis is
SG0337 = `{ $path }` lijkt een kopie van `{ $file }`, en er staan bladen in die daar niet in staan: de lijst van bladen is over twee bestanden verdeeld
    .hint = leg de twee naast elkaar, zet alle bladen in `{ $file }`, en haal de kopie weg; daarna `sleutelgids editions --accept`
SG0338 = `{ $path }` lijkt een kopie van `{ $file }`
    .hint = er staat geen blad in dat in `{ $file }` ontbreekt: haal de kopie weg, anders raken ze door elkaar
SG0332 = `{ $person }` staat op { $count ->
    [one] een gedrukt blad
   *[other] { $count } gedrukte bladen
} onder een andere naam
    .hint = gaan deze gegevens nu over iemand anders? Geef haar een eigen bestand met een nieuwe naam, en zet het oude terug: een bestand en zijn adres zijn voor altijd van één persoon. Is het dezelfde persoon? Dan staat op die bladen haar vorige naam; dit verdwijnt als ze volgens `{ $file }` uit omloop zijn
SG0333 = deze afspraken over werk eindigden op { $day }, en de persoon doet nog mee
    .hint = schrijf de nieuwe laatste dag, haal `until` weg, of zet `status: left` als de persoon gestopt is
SG0334 = `{ $contact }` staat op { $count ->
    [one] 1 gedrukt blad
   *[other] { $count } gedrukte bladen
} in omloop, en lezers zien dit contact niet meer
    .hint = `sleutelgids editions --contact { $contact }` noemt ze; zijn ze teruggehaald, zet er dan `--recalled` achter, dat komt in `{ $file }`
SG0339 = de adressleutel `{ $file }` is weg, en adressen die ermee gemaakt zijn, zijn in gebruik (`{ $place }`)
    .hint = zet hem terug, uit versiebeheer of een reservekopie: met een andere sleutel krijgt iedereen een ander adres. Is hij echt weg? Dan maakt `build --new-address-key` een nieuwe; oude links naar iemands pagina leiden dan nergens meer heen
SG0340 = dit bedrag gold tot { $day }
    .hint = zoek het nieuwe bedrag op en tot wanneer het geldt; tot dan leest men een oud bedrag
SG0341 = de laatste dag van deze training was { $day }
    .hint = zet de nieuwe dagen erbij, of haal de training weg; nu staat zij er zonder dagen die nog komen
SG0342 = de volgende keer was { $day }
    .hint = schrijf de volgende dag, of haal de regel `next:` weg
SG0343 = dit is niet meer te zien sinds { $day }
    .hint = haal het weg, of schrijf een latere dag
SG0344 = deze toestemming is pas gegeven op { $day }, dus zij geldt nog niet
    .hint = klopt het jaar? Een toestemming geldt vanaf de dag dat er getekend is
SG0345 = niemand die leeft is geboren op { $day }
    .hint = klopt het jaar?
SG0347 = dit wordt gemaakt voor { $day }, meer dan een jaar na vandaag ({ $today })
    .hint = klopt het jaar? Toestemmingen worden naar die dag beoordeeld: wie tot die tijd toestemming gaf is niet te zien, en wie dat vanaf dan doet wel
SG0350 = deze gegevens mochten bewaard worden tot { $day }: er kan geen formulier van gemaakt worden
    .hint = verwijder het bestand; doet de persoon weer mee, vraag de gegevens dan opnieuw
SG0365 = `{ $value }` komt van het voorbeeld: er wordt niets voor de drukker gemaakt
    .hint = zet er jullie eigen gegevens voor in de plaats, of haal het weg. Wil je oefenen? Laat dan het adres van de site (`base_url`) op `example.org` staan
SG0366 = op { $day } was dit nog te zien, op { $later } niet meer: bouwen voor een eerdere dag zou het terugbrengen
    .hint = bouw voor vandaag. Moet de site echt worden zoals zij op die dag was? Zet er dan `--as-it-was` bij
hint-day-ahead = { $later } moet volgens de klok van deze computer nog komen. Loopt de klok goed? Dan was de vorige build per ongeluk voor die dag: verwijder `{ $file }` en bouw opnieuw
SG0367 = op { $day } was dit nog te zien, op { $later } niet meer: `build` weigert zo’n eerdere dag
    .hint = gebruik de dag van vandaag, of zet er `--as-it-was` bij
SG0368 = er is geen formulier in `{ $tag }`: het formulier is in `{ $lang }` gemaakt
    .hint = neem een tolk mee, of maak het met `--lang` in een taal die de persoon ook goed leest
SG0369 = deze toestemming is gegeven op { $day }, meer dan zeven jaar geleden
    .hint = klopt het jaar? Vraag de toestemming dan opnieuw
    .hint-ethiopian = is dit een datum van de Ethiopische kalender? Dan is het hier `{ $date }`: schrijf die. Klopt het jaar wel, vraag de toestemming dan opnieuw
SG0369-future = deze dag moet nog komen: { $day }
    .hint = schrijf de dag waarop het gebeurd is
SG0369-old = deze verklaring is voor het laatst bekeken op { $day }, meer dan een jaar geleden
    .hint = kijk of zij nog klopt, en schrijf bij `reviewed` de dag waarop je dat deed
SG0376 = de klok springt op { $day } van twee uur naar drie uur: `{ $time }` bestaat die nacht niet
    .hint = kies een tijd voor of na dat uur; in die nacht begint de zomertijd
SG0377 = dit zijn { $days } dagen achter elkaar
    .hint = klopt de maand of het jaar? Is het geen rij dagen, maar zijn het losse dagen, schrijf dan voor elke dag een eigen `date`
    .related-begin = de eerste dag
SG0378 = dezelfde dag ({ $day }) met hetzelfde begin staat er twee keer
    .hint = haal een van de twee weg, of geef elk een eigen begin
    .related-first = de eerste keer
SG0379 = er zijn twee regio’s die `{ $name }` heten, en een lezer ziet niet welke welke is
    .hint = zet bij elk in welke provincie zij ligt (`parent: …`), dan komt die naam erachter; of zet het in de naam: `name: { $name } (NH)`
    .related-first = de andere
SG0380 = deze dag heeft een einde en geen begin: de tijd is nergens te zien
    .hint = zet er ook `start: "…"` bij
SG0381 = deze tijd hoort bij geen dag, en is nergens te zien
    .hint = zet er `next: …` bij met de eerstvolgende dag, of schrijf de tijd erbij in `recurrence`
SG0360 = de QR-code op gedrukte flyers van `{ $region }` in de taal `{ $lang }` leidt nergens heen; in omloop: { $sheets }
    .hint = heet de regio nu anders, zet dan `aliases: [{ $region }]` in haar nieuwe bestand; kwamen er andere voor in de plaats, bewaar dan haar bestand met `succeeded_by: […]`; zijn de flyers opgehaald, noteer dat in het register
SG0361 = gedrukte flyers van `{ $region }` in de taal `{ $lang }` horen bij de editie `{ $folder }`, en die is er niet meer; in omloop: { $sheets }
    .hint = geef de editie haar oude naam terug; of haal de flyers op en noteer dat in het register
SG0362 = de QR-code op gedrukte flyers van `{ $region }` in de taal `{ $lang }` leidt naar `{ $address }`, en editie `{ $folder }` staat nu op `{ $today }`; in omloop: { $sheets }
    .hint = laat het oude adres doorsturen: maak een editie met `base_url: { $address }` en `moved_to: { $today }`, en zet die op de oude server; of haal de flyers op en noteer dat in het register
SG0363 = { $count ->
    [one] 1 gedrukte flyer in omloop is
   *[other] { $count } gedrukte flyers in omloop zijn
} in de taal `{ $lang }`, en die heeft de site niet meer
    .hint = wie de QR-code volgt, komt op een kleine pagina in die taal, met een link naar de regio in een andere taal
SG0364 = `{ $file }` is niet te lezen, of niet helemaal: het is niet zeker of alle QR-codes op gedrukte flyers ergens heen leiden
    .hint = `sleutelgids editions` zegt wat eraan scheelt
SG0354 = hier staat de hele naam van deze persoon, en editie `{ $edition }` laat alleen de voornaam zien
    .hint = haal de achternaam uit de tekst, of schrijf `display_name: full` als de persoon dat goed vindt
SG0355 = hier staat { $what } van `{ $person }`, en dat mag niet in editie `{ $edition }`: { $reason }
    .hint = haal het uit de tekst; mag het hier om een andere reden toch, zet dan in dit bestand `mentions: […]` en `mentions_reason: …`
SG0356 = hier wordt misschien `{ $person }` genoemd, en dat mag niet in editie `{ $edition }`
    .hint = gaat het over deze persoon? Haal het dan uit de tekst
SG0356-file = in `{ $file }` ({ $place }) wordt misschien `{ $person }` genoemd, en dat mag daar niet
    .hint = gaat het over deze persoon? Haal het dan uit de tekst; `sleutelgids check` noemt bestand en regel
SG0356-shared = hier staat { $what } van `{ $person }`, en dat mag niet in editie `{ $edition }`; iemand anders heeft hetzelfde, en daarvan mag het wel
    .hint = kijk over wie het gaat
SG0356-namesake = hier staat de naam van `{ $person }`, die niet in editie `{ $edition }` mag; iemand met dezelfde naam mag wel
    .hint = kijk over wie het gaat
SG0357 = dit artikel is niet te zien in editie `{ $edition }`: het gaat over { $persons }, en daar mag niets van te zien zijn
    .hint = komt die toestemming niet terug? Haal het artikel dan weg
SG0358 = hier staat een voornaam of achternaam van `{ $person }`, die niet in editie `{ $edition }` mag
    .hint = gaat het over deze persoon, en weet een lezer wie het is? Haal het dan uit de tekst
SG0359 = dit contact staat met naam in editie `{ $edition }`, en heet net als `{ $person }`, die daar niet met die naam mag staan
    .hint = is het dezelfde persoon? Haal het contact weg of maak er `visibility: internal` van; mag het toch, of is het iemand anders, zet dan `mentions: […]` en `mentions_reason: …` bij het contact
what-named-name = de naam
what-named-phone = het telefoonnummer
what-named-email = het e-mailadres
why-hidden = van deze persoon mag daar niets te zien zijn
why-hidden-pool = deze editie toont niemand, alleen aantallen
why-hidden-sheets = deze persoon mag niet op bladen
why-hidden-name = deze persoon staat daar onder een andere naam
why-hidden-nameless = deze persoon staat daar zonder naam
why-hidden-field = voor dat gegeven is daar geen toestemming

## 04: plannen

SG0401 = deze link gaat nergens heen: `{ $url }`
    .hint = link naar gegevens als `infosheets/actieve-rol`, naar een lijst als `pages/regions`, of naar `https://…`
    .hint-code = zo’n adres opent geen pagina; haal de link weg, of link naar `https://…`
    .hint-mail = naar een e-mailadres: `mailto:{ $address }`
    .hint-secure = gebruik het veilige adres: `https://{ $rest }`
    .hint-person = naar een persoon kun je niet linken: de bestandsnaam kan meer zeggen dan die persoon toestond
    .hint-succeeded = die regio is er niet meer; link naar wat ervoor in de plaats kwam: { $by }
SG0402 = twee pagina’s zouden allebei `{ $route }` worden
    .hint = geef een van de twee bestanden een andere naam, of geef een van de woorden `route-…` in de taalbestanden van het thema een andere waarde
SG0402-records = `{ $one }` en `{ $other }` zouden allebei `{ $route }` worden
    .hint = geef een van de twee bestanden een andere naam
SG0402-list = dit zou het adres van een andere pagina krijgen: `{ $route }`
    .hint = geef het bestand een andere naam; `index` is de naam van de lijst zelf
SG0403 = dit is een link naar een besloten chatgroep (`{ $address }…`)
    .hint = wie de link heeft, ziet wie er in de groep zitten; noem liever iemand die mensen kan toelaten
SG0405 = foto’s in een tekst zijn niet te zien: `{ $path }`
    .hint = haal de foto uit de tekst, of maak er een link van met `https://…`
SG0405-pasted = hier is een foto in de tekst geplakt, en foto’s in een tekst zijn niet te zien
    .hint = haal `![` tot en met de haak erachter weg, en onder aan de tekst alles van `data:` tot het eind van die letters
SG0406 = lijsten, citaten en nadruk liggen hier te diep in elkaar
    .hint = zo diep volgt geen lezer het; maak er een kortere lijst van, of een eigen tekst
SG0407 = de pagina `{ $page }` heeft geen kopje `#{ $anchor }`
    .hint = kies een van deze kopjes: { $known }; of link naar de hele pagina, zonder `#` en wat erna komt
    .hint-none = op die pagina staan geen kopjes; link naar de hele pagina, zonder `#` en wat erna komt
SG0407-here = deze tekst heeft geen kopje `#{ $anchor }`
    .hint = kies een van deze kopjes: { $known }
    .hint-none = een kopje is een regel die begint met `##`, en die staan hier niet; haal de link weg
SG0408 = dit adres heeft een map achter de domeinnaam (`{ $path }`), en zoekmachines lezen alleen de `robots.txt` van het hele domein
    .hint = vraag wie de hoofdsite beheert om de regels uit `{ $file }` over te nemen in `{ $robots }`; het handboek zegt hoe (Publiceren)
SG0409 = `{ $text }` is geen adres van een site
    .hint = schrijf alleen het begin van het adres van de site die deze pagina’s toont: `https://www.gemeente.example.org`
    .hint-meant = schrijf alleen het begin: `{ $near }`
SG0410 = `{ $former }` heet nu `{ $today }`
    .hint = de link werkt; schrijf liever de naam van nu
SG0412 = `{ $folder }` is van een editie die de site niet meer heeft, en wat erin staat kan nog op internet staan
    .hint = hoort die map niet bij een andere site, gooi haar dan weg, en haal haar ook van de server
SG0413 = { $count ->
    [one] `{ $folder }{ $first }` is een formulier van iemand
   *[other] in `{ $folder }` staan { $count } formulieren, zoals `{ $first }`, van mensen
} van wie de gegevens weg zijn of die niet meer meedoet
    .hint = gooi ze weg; is er een bij met een handtekening, bewaar die dan waar jullie zulke formulieren bewaren
SG0414 = met `framed_by` mag een andere site deze pagina’s in een kader tonen, maar er is geen host die dat te horen krijgt
    .hint = zet er `hosting: [apache]` of `hosting: [netlify]` bij; gebruik je nginx of een andere server, geef je beheerder dan het voorbeeld uit het handboek (Publiceren)

## 05: de controle achteraf

SG0501 = `{ $file }`, { $places }: hier staat `{ $field }` van `{ $record }` ({ $first }…, { $length } tekens), en dat mag niet: { $why }
    .hint = haal dit bestand van internet en maak de site opnieuw; staat het er nog, dan noemt een tekst deze persoon
SG0501-photo = `{ $file }` is de foto van `{ $record }` zoals die is aangeleverd
    .hint = alleen foto’s die een build opnieuw maakte, mogen online
SG0502 = in `{ $file }` zit verborgen informatie: { $kind }
    .hint = een build haalt zulke informatie uit elke foto: dit bestand komt ergens anders vandaan
SG0503 = `{ $file }` is een pagina over één persoon, en zoekmachines mogen haar bewaren
    .hint = er hoort `<meta name="robots" content="noindex">` in te staan
SG0503-internal = `{ $file }` is een pagina van een interne editie, en zoekmachines mogen haar bewaren
    .hint = er hoort `<meta name="robots" content="noindex">` in te staan
SG0503-sitemap = `{ $file }` noemt pagina’s over personen aan zoekmachines
    .hint = maak de site opnieuw: zulke pagina’s staan in geen sitemap
SG0503-told = `{ $file }` van een interne editie wijst zoekmachines de weg
    .hint = maak de site opnieuw: een interne editie heeft geen sitemap, en in `robots.txt` staat `Disallow: /`
SG0504 = de interne editie in `{ $inner }` ligt binnen de openbare in `{ $outer }`
    .hint = verplaats haar naar een eigen map, daarbuiten
SG0505 = `{ $file }` is niet helemaal te lezen: { $why }
    .hint = kijk er zelf naar, of haal het uit de map
why-no-file = het is geen bestand maar een map of iets anders
why-link = het is een snelkoppeling naar een andere plek
why-no-text = er staat geen tekst in die te lezen is
why-other-name = het heet naar deze persoon, en er staat een andere naam in
why-encoding = het is opgeslagen als { $encoding }; sla het op als UTF-8
why-too-large = het is groter dan { $size } MB
why-pool = deze editie toont niemand, alleen aantallen
why-paused = de persoon doet nu even niet mee
why-left = de persoon is gestopt
why-retained = de gegevens moesten weg na { $day }
why-no-consent = geen toestemming voor { $channel }
why-not-named = geen toestemming voor { $channel } noemt dit veld
why-begins = de toestemming voor { $channel } begint op { $day }
why-withdrawn = de toestemming voor { $channel } is ingetrokken op { $day }
why-expired = de toestemming voor { $channel } liep af op { $day }
why-display-name = `display_name` is `{ $chosen }`
why-no-reason = er staat geen reden bij om het te tonen
why-internal = de contactpersoon is alleen voor intern
why-draft = het is nog een concept
why-from = het is pas te zien vanaf { $day }
why-until = het was te zien tot { $day }
why-comment = het is een opmerking in de bestanden van de site
why-never = dit is nooit te zien
why-route = de manier van contact laat dit weg
why-elsewhere = ze is te zien in deze editie, maar niet in dit bestand
why-unknown-source = niemand weet wie dit zei
place-line = regel { $number }
place-page = pagina { $number }
place-within = { $part }, { $place }
place-more = { $count ->
    [one] en nog 1 plek
   *[other] en nog { $count } plekken
}
place-name = de bestandsnaam
place-bytes = losse tekens
place-profile = kleurprofiel
place-gzip = kop van het gzip-bestand
place-unpacked = uitgepakt
place-zip-comment = opmerking in het ZIP-bestand
place-zip-names = namen in het ZIP-bestand
place-folded = doorlopende regels
place-object = een object
place-key = een sleutel
place-picture = een afbeelding
place-stream = een gegevensstroom
place-attachment = een bijlage
place-base64 = gecodeerd als base64
place-hex = gecodeerd in hexadecimale cijfers
place-quoted = gecodeerd als quoted-printable
place-numbers = een rij tekencodes
place-font = een lettertype
place-font-name = naam in het lettertype
place-font-notes = notities bij het lettertype
place-behind = na het einde van de PDF
notes-thumbnail = een kleine voorvertoning
notes-comment = een opmerking
notes-segment = een notitie van een programma
notes-behind = iets dat achter de foto staat
notes-text = een tekst in de PNG
notes-time = de tijd waarop hij gemaakt is
unread-deep = er zitten te veel bestanden in elkaar
unread-kind = het is geen soort bestand dat het programma kan openen
unread-jpeg = de JPEG is beschadigd
unread-jpeg-end = de JPEG is niet compleet
unread-png = de PNG is beschadigd
unread-webp = de WebP is beschadigd
unread-packed = { $place } kan niet uitgepakt worden, of is groter dan een pagina kan zijn
unread-zip = het ZIP-bestand is beschadigd
unread-page = een deel van een pagina is niet te lezen
unread-encrypted = de PDF is versleuteld
unread-pdf = de PDF is beschadigd: { $why }
unread-revisions = de PDF bevat oudere versies van zichzelf
unread-stream = een deel van de PDF kan niet uitgepakt worden
unread-font = het lettertype is beschadigd
unread-format = het is ingepakt als { $name }, en dat pakt het programma niet uit
unread-loose = de PDF bevat delen die nergens bij horen
unread-behind = er staat nog iets na het einde van de PDF
unread-link = het is een verwijzing die nergens heen leidt
unread-folder = de map kan niet geopend worden: { $why }
unread-file = het bestand kan niet gelezen worden: { $why }
unread-pipe = het is geen gewoon bestand
unread-huge = het is te groot om helemaal te openen; er is alleen naar leesbare woorden gezocht

## 06: foto’s en logo’s

SG0601 = `{ $path }` is klein voor een portret: { $width } × { $height } pixels zijn te gebruiken
    .hint = vraag de originele foto; 480 × 600 pixels is genoeg voor druk
SG0602 = `{ $path }` is niet te lezen als afbeelding: { $why }
    .hint = een portret is een JPEG-, HEIC-, PNG- of WebP-bestand, een logo een SVG- of PNG-bestand
picture-empty = het is leeg
picture-unknown = het is een soort die hier niet kan, of helemaal geen foto
picture-damaged = het is beschadigd ({ $why })
SG0603 = `{ $path }` is te groot
    .hint = sla het opnieuw op: hoogstens 12.000 pixels per kant, 50 megapixels en 40 MB
SG0604 = er is geen `{ $path }`
    .hint = zet het bestand daar neer, of haal het uit de gegevens
SG0605 = in `{ $path }` zit { $what }, en dat kan zo niet online
    .hint = zet in het tekenprogramma tekst om in contouren; bewaar een logo met foto’s als PNG
shape-text = tekst
shape-picture = een foto
shape-page = een stuk webpagina
SG0606 = `{ $path }` is { $what }, en dat kan hier niet
    .hint = open het in een programma voor foto’s en sla het op als JPEG (Bestand › Opslaan als, of Exporteren)
    .hint-heic = open hem op de telefoon en deel hem per mail, of sla hem op als JPEG; met Instellingen › Camera › Formaten › Meest compatibel maakt een iPhone voortaan JPEG
    .hint-drawing = een portret is een foto: een JPEG-, HEIC-, PNG- of WebP-bestand
    .hint-photo-itself = vraag om de foto zelf, als JPEG
    .hint-page = download de foto opnieuw: in plaats daarvan kreeg je een webpagina, vaak omdat je niet was ingelogd
    .hint-pointer = haal het echte bestand op met `git lfs pull`, of zet de foto zelf op deze plaats
    .hint-logo = vraag wie de huisstijl beheert om het logo als SVG, of als PNG
kind-jpeg = een JPEG-bestand
kind-png = een PNG-bestand
kind-webp = een WebP-bestand
kind-svg = een tekening (SVG)
kind-heic = een HEIC-foto (van een iPhone)
kind-heic-rare = een HEIC-foto van een soort die niet gelezen wordt
kind-avif = een AVIF-bestand
kind-jpeg-xl = een JPEG XL-bestand
kind-jpeg-2000 = een JPEG 2000-bestand
kind-gif = een GIF-bestand
kind-tiff = een TIFF-bestand, of een onbewerkte foto uit een camera
kind-bmp = een BMP-bestand
kind-photoshop = een bestand van Photoshop
kind-pdf = een PDF
kind-postscript = een EPS-bestand, of een ander bestand voor een drukker
kind-document = een document of een zip-bestand
kind-page = een webpagina
kind-film = een film
kind-pointer = een briefje van Git LFS op de plaats van het bestand
SG0607 = `{ $path }` is afgebroken: een deel van het bestand ontbreekt
    .hint = wacht tot OneDrive, Dropbox of iCloud klaar is, of kopieer het bestand opnieuw
SG0608 = `{ $path }` heet anders dan het is: het is { $what }
    .hint = het werkt zo ook; heet het `{ $better }`, dan openen andere programma’s het ook goed
SG0609 = de kleuren van `{ $path }` zijn geschat: de foto is voor drukwerk gemaakt (CMYK), en er staat niet bij voor welke inkt
    .hint = vraag om de foto in RGB; dan kloppen de kleuren van een gezicht zeker
SG0610 = het kleurprofiel in `{ $path }` is niet te lezen, dus de kleuren kunnen iets anders zijn dan bedoeld
    .hint = sla de foto opnieuw op als JPEG, met het profiel sRGB

## 07: woorden van het thema

SG0701 = { $count ->
    [one] 1 woord van het thema is niet vertaald in `{ $lang }`: `{ $first }`
   *[other] { $count } woorden van het thema zijn niet vertaald in `{ $lang }`, het eerste is `{ $first }`
}
    .hint = zet ze in `themes/<jouw thema>/i18n/{ $lang }/`; tot die er zijn, staat er een andere taal
SG0702 = themabestand `{ $path }`: { $why }
    .hint = op https://projectfluent.org/fluent/guide/ staat hoe je een tekst daar schrijft

## 08: maken

SG0801 = `{ $sheet }` ({ $lang }) kan niet gemaakt worden: { $why }{ $place }
    .hint = dit is een fout in de sjabloon van het thema, niet in jouw teksten; zeg het tegen wie het thema maakte
place-template = {" "}(sjabloon `{ $file }`, regel { $line })
place-unknown = {""}
SG0801-panic = `{ $sheet }`: Typst stopte onverwacht
    .hint = dit is een fout in het programma, niet in jouw teksten; meld het alsjeblieft
SG0801-layout = `{ $sheet }` ({ $lang }): er is geen indeling voor deze flyer
    .hint = dit is een fout in het programma, niet in jouw teksten; meld het alsjeblieft
SG0801-gone = `{ $sheet }` ({ $lang }): waar het over gaat, zit niet in deze editie
    .hint = dit is een fout in het programma, niet in jouw teksten; meld het alsjeblieft
SG0801-page = `{ $sheet }` ({ $lang }): er is geen pagina die de QR-code kan openen
    .hint = dit is een fout in het programma, niet in jouw teksten; meld het alsjeblieft
SG0802 = `{ $sheet }` ({ $lang }) zou niet toegankelijk zijn: { $why }{ $place }
    .hint = zet de kopjes in de tekst in hun volgorde, en sla geen niveau over
SG0802-picture = `{ $sheet }` ({ $lang }): geen plaatje van pagina 1: { $why }
    .hint = dit is een fout in het programma, niet in jouw teksten; meld het alsjeblieft
SG0802-qr = `{ $sheet }` ({ $lang }): `{ $url }` is te lang voor een QR-code
    .hint = kies een korter `base_url` in `content/site.yaml`, of een kortere bestandsnaam
SG0803 = `{ $sheet }` ({ $lang }): { $why }{ $place }
    .hint = zet een lettertype met deze tekens (TTF) in `themes/<jouw thema>/fonts/`, of schrijf de tekst met andere tekens
SG0803-sign = geen lettertype van het thema heeft “{ $sign }” ({ $code }), dus `{ $sheet }` kan niet gedrukt worden
    .hint = schrijf het met andere tekens, of zet een lettertype met dit teken (TTF) in `themes/<jouw thema>/fonts/`
SG0804 = themabestand `{ $path }` is geen lettertype dat te gebruiken is
    .hint = gebruik een TrueType- of OpenType-lettertype (.ttf, .otf)
SG0804-none = het thema heeft geen lettertypen in `fonts/`
    .hint = zet daar minstens één TrueType-lettertype (.ttf)
SG0804-template = het thema heeft geen sjabloon `{ $path }`
    .hint = haal je eigen bestand weg, dan wordt dat van het ingebouwde thema gebruikt
SG0805 = geen drukvel: { $why }
    .hint = alleen A5-flyers die dit programma maakte, passen op een vel
press-no-pages = de flyer heeft geen pagina’s
press-not-a5 = de flyer is geen A5
SG0806 = `{ $sheet }`, bladzijde { $page }: “{ $text }” loopt { $over } mm van het papier af{ $others ->
        [0] {""}
        [one] {" "}(en zo is het op nog één vel)
       *[other] {" "}(en zo is het op nog { $others } vellen)
    }
    .hint = { -shorter }
SG0806-text = `{ $sheet }`, bladzijde { $page }: “{ $text }” staat { $over } mm over “{ $other }” heen{ $others ->
        [0] {""}
        [one] {" "}(en zo is het op nog één vel)
       *[other] {" "}(en zo is het op nog { $others } vellen)
    }
    .hint = { -shorter }
SG0806-picture = `{ $sheet }`, bladzijde { $page }: “{ $text }” staat { $over } mm over een foto of code heen{ $others ->
        [0] {""}
        [one] {" "}(en zo is het op nog één vel)
       *[other] {" "}(en zo is het op nog { $others } vellen)
    }
    .hint = { -shorter }
SG0806-small = `{ $sheet }`, bladzijde { $page }: “{ $text }” wordt { $size } punten groot gedrukt, en dat leest niemand{ $others ->
        [0] {""}
        [one] {" "}(en zo is het op nog één vel)
       *[other] {" "}(en zo is het op nog { $others } vellen)
    }
    .hint = maak deze tekst korter, dan wordt hij groter gedrukt
SG0810 = een sjabloon van het thema is niet te lezen: { $why }
    .hint = in de gids voor themamakers staat wat een sjabloon kan gebruiken
SG0810-utf8 = themabestand `{ $path }` is geen UTF-8
    .hint = sla het op als UTF-8
SG0811 = de pagina `{ $route }` kan niet gemaakt worden: { $why }
    .hint = in de gids voor themamakers staat wat een sjabloon kan gebruiken
SG0812 = themabestand `{ $path }` is geen lettertype voor een webpagina: { $why }
    .hint = gebruik een TrueType-lettertype (.ttf), één bestand per dikte: `Naam-Regular.ttf`, `Naam-Bold.ttf`
SG0813 = in themabestand `assets/arch.svg` zit geen tekening die te gebruiken is
    .hint = er hoort `<svg viewBox="…">` in te staan, met één `<path d="…"/>`
SG0814 = op de pagina `{ $route }` staat niet dat zij alleen voor collega’s is
    .hint = `base.html` van het thema moet `internal` laten zien, en `robots` in een `<meta>`; vergelijk het met het ingebouwde
SG0815 = op de flyer `{ $sheet }` (regio `{ $region }`, taal `{ $lang }`, { $paper }) was geen plaats voor { $parts }
    .hint = dat mag volgens deze regel; moet het er wel op, haal het hier dan weg: de flyer krijgt een bladzijde meer
SG0840 = `{ $what }` is na { $seconds } seconden niet klaar
    .hint = misschien draait een sjabloon van het thema in een kring, of is een foto gemaakt om een computer bezig te houden; een trage computer krijgt meer tijd met `--time-limit`
SG0841 = het maken kost { $used } MB geheugen; het mag { $most } MB kosten
    .hint = misschien draait een sjabloon van het thema in een kring; een heel grote site krijgt meer met `--memory-limit`
SG0841-during = het maken kost { $used } MB geheugen, bij `{ $what }`; het mag { $most } MB kosten
    .hint = misschien draait een sjabloon van het thema in een kring; een heel grote site krijgt meer met `--memory-limit`

## 09: schrijven

SG0901 = `{ $route }` kan niet het adres van een bestand op de site zijn
    .hint = dit is een fout in het programma, niet in jouw teksten; meld het alsjeblieft
SG0901-twice = `{ $route }` en `{ $other }` zijn één adres
    .hint = geef een van de twee bestanden een andere naam
SG0901-below = `{ $file }` is een bestand, dus `{ $route }` kan daar niet onder staan
    .hint = geef een van de twee bestanden een andere naam
SG0902 = `{ $path }` staat in de weg: dit programma heeft het niet gemaakt
    .hint = verplaats het naar een andere map of gooi het weg, en begin opnieuw
SG0903 = { $count ->
    [one] `{ $first }` is niet door dit programma gemaakt; het blijft staan, en gaat mee naar internet
   *[other] { $count } bestanden zijn niet door dit programma gemaakt, het eerste is `{ $first }`; ze blijven staan, en gaan mee naar internet
}
    .hint = gooi weg wat daar niet hoort
SG0904 = `{ $path }` is veranderd sinds de vorige build, en wordt vervangen
    .hint = verander de gegevens of het thema: elke build maakt dit bestand opnieuw
SG0905 = `{ $path }` komt van een eerdere build en is daarna veranderd; het blijft staan, al hoort het er niet meer bij
    .hint = kijk wat er nog in te lezen is, en gooi het dan weg
SG0906 = `{ $path }` is niet te begrijpen
    .hint = het wordt opnieuw gemaakt; oude bestanden die niemand meer maakt, blijven staan
SG0920 = de interne editie in `{ $inner }` zou binnen `{ $outer }` komen, en dat is een map voor iedereen
    .hint = kies een andere map met `--output`; wie de buitenste op een server zet, zet de binnenste erbij
SG0920-public = de openbare editie in `{ $inner }` zou binnen `{ $outer }` komen, en dat is een map voor collega’s
    .hint = kies een andere map met `--output`; wie de buitenste op een server zet, zet de binnenste erbij
SG0920-was-public = `{ $folder }` was de map van een openbare editie, en `{ $edition }` is nu voor collega’s
    .hint = geef de editie voor collega’s een andere naam; wie de map op internet zet zoals eerder, zet anders alles van collega’s online

## Wat de opdrachten zeggen

say-denied = Er is niets gemaakt: met `--deny warnings` telt een waarschuwing als fout.
sarif-site = de map van de site
hint-explain = `sleutelgids explain` noemt ze allemaal
say-build-refused = Er is niets veranderd: los de fouten hierboven op en begin opnieuw.
progress-sheets = bladen
say-built = De site voor { $day } staat in `{ $folder }`: { $written ->
    [one] 1 bestand
   *[other] { $written } bestanden
} nieuw of veranderd, { $unchanged } hetzelfde gebleven, { $removed } weggehaald.
say-open = Bekijk de site: open `{ $file }` in een browser.
say-edition-moved = `{ $name }`: { $pages ->
    [one] 1 pagina die
   *[other] { $pages } pagina’s die
} naar { $to } { $pages ->
    [one] leidt
   *[other] leiden
}.
say-emptied = `{ $folder }` is geen editie meer en is leeggemaakt: { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
} weg. Haal ze ook van de server.
say-emptied-sources = `{ $folder }` liet personen anders zien dan ze nu te zien zijn, en is leeggemaakt. `sleutelgids typst-sources` maakt de map opnieuw.
say-edition = `{ $name }`, { $who }: { $pages ->
    [one] 1 pagina
   *[other] { $pages } pagina’s
} ({ $languages }){ $flyers ->
    [0] {""}
    [one] , 1 flyer
   *[other] , { $flyers } flyers
}{ $sheets ->
    [0] {""}
    [one] , 1 informatieblad
   *[other] , { $sheets } informatiebladen
}
say-edition-named = voor iedereen, met { $persons ->
    [one] 1 persoon
   *[other] { $persons } personen
}
say-edition-pool = voor iedereen, in aantallen en zonder personen
say-edition-internal = alleen voor collega’s, met { $persons ->
    [one] 1 persoon
   *[other] { $persons } personen
}
say-timings = { $stages }; { $all } s in totaal
say-print-files = { $count ->
    [one] 1 drukbestand
   *[other] { $count } drukbestanden
} in `{ $folder }`.
say-register = In `{ $file }`: { $new ->
    [0] geen nieuw blad
    [one] 1 nieuw blad
   *[other] { $new } nieuwe bladen
}{ $known ->
    [0] {""}
    [one] , 1 stond er al
   *[other] , { $known } stonden er al
}.
say-record-named = { $record } ({ $name })
say-paper-only = { $count ->
    [one] Alleen op papier en niet op de site, door toestemming voor print en niet voor de website
   *[other] Alleen op papier en niet op de site, door toestemming voor print en niet voor de website
}: { $persons }
say-proof = Een proef van { $count ->
    [one] 1 blad
   *[other] { $count } bladen
} staat in `{ $folder }`. Er is niets vrijgegeven; de volgende build leegt deze map.
say-proof-refused = Er is geen proef gemaakt.
say-recalled = { $count ->
    [0] Er is geen blad genoteerd: de bladen die je bedoelt waren al uit omloop, of ze zijn er niet
    [one] 1 blad is uit omloop
   *[other] { $count } bladen zijn uit omloop
} vanaf { $day } (`{ $file }`).
say-recall-refused = `{ $file }` is niet veranderd.
say-register-accepted = `{ $file }` is goedgekeurd zoals het nu is: { $count ->
    [one] 1 blad
   *[other] { $count } bladen
}.
say-copies-unchanged = Het aantal exemplaren van de bladen die er al stonden is niet veranderd. Zijn er meer gedrukt? Schrijf het daar op.
say-practice = Het adres van deze site is een voorbeeld: dit zijn oefenbladen, en dat staat op elke pagina. Deel ze niet uit. Heeft de site straks haar echte adres, dan tellen ze niet als gedrukt.
say-audited = { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
} gelezen, { $values } gegevens gezocht{ $left ->
    [0] {""}
   *[other] {" "}(nog { $left } zijn te kort, of woorden die iedereen mag zien)
}, voor { $day }: { $finds ->
    [one] 1 keer iets gevonden
   *[other] { $finds } keer iets gevonden
} in { $seconds } s.
say-audit-refused = Er is niets nagekeken: zonder alle gegevens weet niemand waarnaar te zoeken.
say-checked = Geen fouten voor { $day }: een build maakt { $outputs } pagina’s en bladen.
say-perhaps-named = { $count ->
    [one] 1 tekst noemt misschien iemand die er niet mag staan
   *[other] { $count } teksten noemen misschien iemand die er niet mag staan
}: `sleutelgids check` zegt waar.
say-unread = { $count ->
    [one] 1 bestand is niet gelezen: `{ $path }`.
   *[other] { $count } bestanden zijn niet gelezen, het eerste is `{ $path }`.
}
say-on-no-sheet = `{ $person }` staat op geen enkel blad; bedoel je `{ $near }`?
say-no-sheets = Zo’n blad staat niet in `{ $file }`; `sleutelgids build --release` zet erin wat gedrukt wordt.
say-sheets = { $count ->
    [one] 1 blad
   *[other] { $count } bladen
} gedrukt, waarvan { $there } in omloop.
say-practice-sheets = { $count ->
    [one] 1 daarvan is een oefenblad: dat telt niet als gedrukt
   *[other] { $count } daarvan zijn oefenbladen: die tellen niet als gedrukt
}.
say-practice-site = Deze site is er om te oefenen: haar oefenbladen tellen mee zolang zij nog geen eigen adres heeft.
say-new = In `{ $folder }` staat een nieuwe site.

    Zo ga je verder:
    {"  "}1. zet je eigen woorden in `{ $folder }/content/site.yaml`
    {"  "}2. sleutelgids build --site { $folder }
    {"  "}3. open `{ $folder }/output/public/index.html`
say-press = { $count ->
    [one] 1 drukvel
   *[other] { $count } drukvellen
} in `{ $folder }`.
say-serving = { $url }   (stoppen met Ctrl+C)
say-serving-others = Iedereen op het netwerk van { $address } kan meekijken zolang dit loopt. Edities voor collega’s en concepten zijn niet te zien.
say-serving-proof = Een proef van de flyers voor de drukker: { $url }
preview-proofs = Proef van de flyers voor de drukker
preview-proofs-note = Zo worden de flyers gedrukt, ook met wie alleen op papier staat. Op elke bladzijde staat dat het een proef is. Deze bladzijde is alleen op deze computer te zien.
preview-wrong = De site is te zien als dit hersteld is
preview-missing = Op dit adres staat geen pagina
say-gone = Zet je de uitvoer zelf op een server? Verwijder daar wat hier weg is; het staat in { $lists }
say-new-key = Nieuw: de adressleutel `{ $file }`. Bewaar hem bij de site, neem hem mee in versiebeheer, en publiceer hem nooit.
say-provisional-key = Er is nog geen `{ $file }`: adressen van personen zijn voorlopig. `build` maakt er een.
say-schemas = { $count } schema’s in `{ $folder }`
say-nothing-changed = Er is niets veranderd.
say-withdraw-refused = Er is niets vastgelegd: in geen enkel bestand is iets veranderd.
say-withdrawn-later = Tot { $day } is nog te zien wat van `{ $person }` mocht: die dag moet nog komen. Vraag het opnieuw zonder `--date` om het vandaag te laten eindigen.
say-withdraw-partly = Niet alles van `{ $person }` is gestopt: zie de bestanden hierboven. Wat wel gestopt is, is vastgelegd.
say-typst-sources = { $count ->
    [one] Wat Typst krijgt voor 1 blad
   *[other] Wat Typst krijgt voor { $count } bladen
} staat in `{ $folder }`.
say-typst-sources-refused = Er is niets geschreven: los de fouten hierboven op en vraag het opnieuw.
say-form-refused = Er is geen formulier gemaakt: los de fouten hierboven op en vraag het opnieuw.
say-forms = { $count ->
    [one] 1 toestemmingsformulier
   *[other] { $count } toestemmingsformulieren
} voor { $day } in `{ $folder }`.
forms-foreign = er staat iets in wat geen formulier is (`{ $file }`)
forms-file = dat is de naam van een bestand, en niet van een map
forms-output = wat in `output/` staat, wordt gepubliceerd
forms-source = van `{ $name }/` worden edities gemaakt
forms-editions = in `{ $path }` worden edities gemaakt
forms-website = `{ $path }` is een website: er staat een `index.html` in
ends-title = Vraag opnieuw toestemming:
ends-over = is afgelopen: er is niets meer van te zien
ends-within = loopt af binnen { $days } dagen
ends-all = Alle formulieren voor wie binnen { $days } dagen afloopt: { $command }
ends-more = en nog { $count }: `sleutelgids check --all` noemt ze
trouble-forms = `{ $folder }` is geen plek voor toestemmingsformulieren: { $why }. Het zijn persoonsgegevens, die nooit op een website mogen staan; laat --output weg, of geef een eigen map
trouble-form-language = er zijn geen woorden voor een formulier in `{ $tag }`; { $hint }
hint-form-languages = die zijn er in: { $known }. Meer talen: zet `i18n/{ $tag }/consent.ftl` in je thema
say-register-incomplete = De lijst met bladen is niet compleet: los de fouten in `{ $file }` op en vraag het opnieuw.
table-region = regio
table-language = taal
table-edition = editie
table-date = datum
table-paper = papier
table-copies = aantal
table-folder = map
table-recalled = teruggehaald
table-practice = oefenblad
told-no-record = Er zijn geen gegevens van `{ $person }` meer.
told-nothing = `{ $person }` heeft geen toestemming die nog geldt en waar dit over gaat; er is niets veranderd.
told-ended = `{ $person }`, toestemming { $number }: geen { $channels } meer vanaf { $day }.
told-ended-unclear = `{ $person }`, toestemming { $number }: gestopt vanaf { $day }, al is ze niet goed ingevuld.
told-recorded = `{ $record }`, toestemming { $number }: al ingetrokken vanaf { $recorded }, en die dag blijft staan. Zet er `--earlier` bij om er { $day } van te maken.
told-changed = `{ $record }` is veranderd; al het andere erin is gebleven zoals het was.
told-copy = { $count ->
    [one] `{ $record }` gaat waarschijnlijk over dezelfde persoon: ook die toestemming is gestopt.
   *[other] `{ $record }` gaat waarschijnlijk over dezelfde persoon: ook die { $count } toestemmingen zijn gestopt.
}
told-copy-over = `{ $record }` gaat waarschijnlijk over dezelfde persoon; daar was niets meer te stoppen.
told-stray = { $count ->
    [one] `{ $record }` wordt niet gelezen. Ook de toestemming daarin is gestopt, zodat ze nooit terugkomt.
   *[other] `{ $record }` wordt niet gelezen. Ook de { $count } toestemmingen daarin zijn gestopt, zodat ze nooit terugkomen.
}
told-stray-over = `{ $record }` wordt niet gelezen; daarin was niets meer te stoppen.
told-no-sheets = Er is geen gedrukt blad met deze persoon in omloop.
told-no-sheets-known = De lijst noemt geen blad in omloop met deze persoon.
told-perhaps = Op deze bladen staat iemand van wie het bestand er niet meer is. Heette het bestand van `{ $person }` vroeger anders? Haal dan ook deze bladen terug, en schrijf de oude naam erin (`formerly: […]`):
told-doubts = Vertrouw deze lijst van bladen niet: er kunnen er meer zijn. Wat er mis is met `{ $file }`:
told-unread = Op deze plekken staat `{ $person }`, en ze zijn niet te lezen:
told-formerly = Het bestand `{ $person }` heette eerder { $names }; ook de bladen met die naam staan in de lijst.
told-sheets-may-stay = { $count ->
    [one] 1 gedrukt blad
   *[other] { $count } gedrukte bladen
} met deze persoon in omloop. Print mag nog: ze mogen blijven.
told-take-back = { $count ->
    [one] 1 gedrukt blad
   *[other] { $count } gedrukte bladen
} met deze persoon in omloop. Haal terug:
told-other-name = { $count ->
    [one] Let op: op 1 van deze bladen staat
   *[other] Let op: op { $count } van deze bladen staat
} bij `{ $person }` een andere naam dan nu in het bestand. Was het bestand toen van iemand anders? Dan staat die erop, en niet wie zich nu terugtrekt: kijk voor je ze terughaalt.
told-copies-unknown = In het register staat niet hoeveel exemplaren er zijn.
told-copies = { $count ->
    [one] 1 exemplaar
   *[other] { $count } exemplaren
} in totaal.
told-copies-and = { $count ->
    [one] 1 exemplaar
   *[other] { $count } exemplaren
} en die van { $unknown ->
    [one] 1 ander blad
   *[other] { $unknown } andere bladen
}.
told-ends = Deze artikelen gaan over deze persoon. Ze verdwijnen mee van de site; haal ze weg als dat zo blijft:
told-references = Hier staat deze persoon als schrijver, spreker of onderwerp. Die naam en dat citaat vallen weg:
told-permitted = Deze bestanden noemen deze persoon om een eigen reden (`mentions`). Kijk of die reden nog geldt:
told-mentions = Deze teksten noemen deze persoon. Lees ze, en haal de naam weg waar het over deze persoon gaat:
told-names-alone = Hier staat alleen een voornaam of achternaam. Kijk of het over deze persoon gaat:
told-next = Zo ga je verder:
told-step-build = `sleutelgids build`, en zet het resultaat op je webserver
told-step-copies = houd één bestand en haal de kopieën weg; gaat `{ $other }` over een ander, zet dat bestand dan terug zoals het was en schrijf er `not_same_as: [{ $person }]` in
told-step-unread = haal de bestanden weg die niet gelezen worden: wie er een een andere naam geeft, zet deze persoon weer op de site
told-step-recalled = haal de bladen hierboven terug; doe dan `sleutelgids editions --person { $person } --recalled`
told-step-release = voor nieuwe bladen: verhoog `flyers.edition` in `content/site.yaml`, en dan `sleutelgids build --release`
trouble-output-site = Het resultaat kan niet naar `{ $path }`: in die map staat de site zelf. Kies een andere met `--output`, zoals `output`.
trouble-output-source = Het resultaat kan niet naar `{ $path }`: daar wordt de site uit gelezen (`{ $source }/`). Kies een andere met `--output`, zoals `output`.
trouble-output-reserved = Het resultaat kan niet naar `{ $path }`: in `{ $folder }/` bewaart het programma iets anders. Kies een andere map met `--output`, zoals `output`.
trouble-output-foreign = Het resultaat kan niet naar `{ $path }`: in die map staat al iets wat niet van dit programma is (`{ $file }`). Kies met `--output` een lege map of een nieuwe naam.
trouble-day-far = `{ $day }` is meer dan { $years } jaar na vandaag ({ $today }), en er is niets gedaan: klopt het jaar?
trouble-epoch = SOURCE_DATE_EPOCH is `{ $value }`; het moet een aantal seconden sinds 1970 zijn
trouble-not-empty = `{ $folder }` is niet leeg; geef de naam van een map die nog niet bestaat
trouble-nothing-to-audit = er staat geen editie in `{ $folder }`: er is niets beoordeeld. Begin met `sleutelgids build`
trouble-no-flyers = er staan geen A5-flyers in `{ $folder }`; begin met `sleutelgids build`, met `papers: [a4, a5]` in `content/site.yaml`
trouble-sheet = geen editie heeft een blad `{ $sheet }`; { $hint }
hint-sheet = de naam is het pad in de map van de editie, zoals `nl/flyers/waterstad-nl-a4.pdf`
trouble-kind = er is geen soort gegevens `{ $kind }`; { $hint }
trouble-person = er is geen persoon `{ $person }`; { $hint }
trouble-person-is-contact = `{ $contact }` is een contact: die naam hoort bij het werk en er is geen toestemming voor nodig; `sleutelgids editions --contact { $contact }` noemt de gedrukte bladen waar dit contact op staat
trouble-list-elsewhere = de lijst kon niet getoond worden; ze staat in `{ $path }`
trouble-sheets-of = er is geen blad van `{ $word }`; { $hint }
hint-sheets-of = schrijf de naam van het bestand van een regio, een taal van de site, of een van: { $papers }
hint-editions = `sleutelgids editions` noemt alle bladen
trouble-no-sheet-of = geen blad dat gemaakt wordt heet `{ $sheets }`
trouble-no-sheets-meant = er is geen blad van die regio dat ook in die taal en op dat papier is; kijk naar `--region`, `--language` en `--paper`
trouble-which-sheets = met `--region`, `--language` en `--paper` kies je bladen voor `--release` of `--proof`; laat ze anders weg
trouble-recall-all = zeg welke bladen terug zijn: met `--person`, `--contact`, `--edition`, `--region`, `--language` of `--paper`
trouble-code = er is geen code `{ $code }`; { $hint }
trouble-listen = kan niet luisteren op { $at }: { $why }; probeer een andere `--port`
trouble-unsaid = niet alles kon worden getoond: { $why }; wat gedaan is, is gedaan. Vraag het opnieuw, met een plek waar alles in past
trouble-visible = op `{ $address }` kan iedereen op het netwerk meekijken; geef ook `--visible-to-others` als dat de bedoeling is, of laat --address weg
trouble-mixed = de uitvoer is gemengd: sommige bestanden zijn nieuw, andere nog oud. { $what }. Los dat op en maak de site opnieuw: het gaat verder waar het bleef; zet de uitvoer tot dan niet op een server
trouble-random = het systeem geeft geen willekeurige getallen: { $why }
trouble-watch = kan de mappen van de site niet in het oog houden: { $why }
trouble-register-changed = `{ $path }` is net door iemand anders veranderd, en er is geen flyer vrijgegeven; bouw opnieuw
trouble-changed = `{ $path }` is zojuist door iemand anders veranderd; vraag het opnieuw
