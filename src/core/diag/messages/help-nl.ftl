# Wat je kunt typen. De zin van een opdracht staat onder `help-` en haar naam, die van een optie onder de opdracht en
# `-arg-` en haar naam, of zonder opdracht als alle opdrachten haar hebben.

help-usage = Gebruik
help-options = Opties
help-options-short = [OPTIES]
help-arguments = Gegevens
help-commands = Opdrachten
help-command = OPDRACHT
help-default = [anders: { $value }]

help-about = Maakt van gegevens over sleutelpersonen een website en flyers om te printen
help-about-after = Hoe het afloopt (exitcode): 0 klaar · 1 fouten in de gegevens · 2 verkeerd getypt · 3 de computer weigert
help-arg-site = Map van de site: die waar `content/` in staat
help-arg-output = Waar het resultaat komt [anders: `output` in de map van de site]
help-arg-date = Maak de site voor deze dag: toestemmingen en datums tellen vanaf dan [anders: $SOURCE_DATE_EPOCH, of vandaag]
help-arg-as-it-was = Maak de site zoals zij op die dag was: ook met personen van wie de toestemming sindsdien is afgelopen
help-arg-jobs = Hoeveel dingen tegelijk [anders: zoveel als er processoren zijn]
help-arg-format = Hoe meldingen eruitzien: `terminal` om te lezen, `json` voor programma’s (beschreven in docs/), `github` voor de controles op een codeplatform, `sarif` voor codeplatforms en editors
help-arg-limit = Laat hoogstens zoveel meldingen zien, fouten eerst [anders: 200, en 20 van elke soort; `check` toont elke soort één keer]
help-arg-deny = Behandel waarschuwingen (`warnings`) als fouten: er wordt niets gemaakt, exitcode 1
help-arg-ui = De taal waarin het programma tegen je praat: `nl` of `en` [anders: $SLEUTELGIDS_UI, of die van je computer]
help-arg-quiet = Zeg alleen wat er misging
help-arg-verbose = Zeg meer
help-arg-help = Laat deze hulp zien
help-arg-version = Laat de versie zien

help-build = Maak de website en de flyers
help-build-arg-new-address-key = Ga verder zonder de adressleutel die weg is: maak een nieuwe, waarmee iedereen een ander adres krijgt
help-build-arg-timings = Vertel hoelang elke stap duurde, en elke soort pagina en vel
help-build-arg-profile = Schrijf in dit bestand wanneer elke pagina en elk vel gemaakt werd, voor de traceweergave van een browser (JSON)
help-build-arg-no-print = Maak alleen de pagina’s, geen PDF
help-build-arg-no-cache = Maak alles opnieuw, ook wat een eerdere keer uit precies dezelfde gegevens gemaakt is
help-build-arg-time-limit = Hoelang één pagina, vel of foto mag duren
help-build-arg-memory-limit = Hoeveel geheugen het maken mag kosten
help-build-arg-release = Maak ook de drukbestanden, en zet ze in het register van gedrukte vellen
help-build-arg-copies = Bij --release: hoeveel er gedrukt worden, van elk blad of, zoals `voorbeeldstad/ar/a4=200`, van sommige; mag vaker
help-build-arg-proof = Maak alleen een proef van de bestanden voor de drukker, in `proof/` in de map van de site: er wordt niets vrijgegeven
help-arg-regions = Alleen bladen van deze regio; mag vaker [standaard: alle]
help-arg-languages = Alleen bladen in deze taal; mag vaker [standaard: alle]
help-arg-papers = Alleen bladen op dit papier: { $papers }; mag vaker [standaard: alle]

help-check = Zoek fouten, en maak niets
help-check-arg-all = Laat elke melding apart zien, niet alleen de eerste van haar soort

help-serve = Laat de site zien in een browser en volg elke wijziging; schrijft niets
help-serve-arg-address = Op welk adres; elk ander adres dan dit laat de site zien aan anderen op het netwerk, en vraagt om --visible-to-others
help-serve-arg-visible-to-others = Bij --address: ja, iedereen op het netwerk mag meekijken; edities voor collega’s zijn dan niet te zien
help-serve-arg-port = Op welke poort; 0 neemt een poort die vrij is
help-serve-arg-time-limit = Hoelang één pagina of vel mag duren

help-typst-sources = Schrijf uit wat Typst per vel krijgt, om een eigen opmaak met de gereedschappen van Typst te proberen
help-typst-sources-after = Ze komen in `typst/` in de map van de site, of in --output. Ze laten zien wat de vellen laten zien, en worden niet gepubliceerd.
help-typst-sources-arg-sheets = Vellen met hun pad in de map van de editie, zoals `nl/flyers/waterstad-nl-a4.pdf`; zonder dit allemaal

help-audit = Lees een gemaakte map en meld wat er niet in mag staan
help-audit-arg-folder = De map: alle edities of één ervan [anders: waar resultaten komen]

help-new = Begin een nieuwe site in een lege map
help-new-arg-folder = De map die gemaakt wordt
help-new-arg-country = Het land waarvoor de site is: nl, be-vlg (Vlaanderen) of een andere code van ISO 3166

help-schema = Druk het JSON Schema van een soort gegevens af
help-schema-arg-kind = Soort gegevens, zoals de map heet (`persons`), of `site`
help-schema-arg-folder = Schrijf in plaats daarvan één bestand per soort in deze map

help-press = Zet twee A5-flyers op een A4-vel met snijtekens, voor de kantoorprinter
help-press-arg-flyers = A5-flyers (PDF); zonder deze alle flyers van de laatste keer

help-consent-form = Maak de formulieren waarop mensen gevraagd wordt wat er van hen te zien mag zijn, ingevuld, in hun eigen taal
help-consent-form-after = De formulieren zijn persoonsgegevens. Ze komen in `forms/` in de map van de site, of in --output, nooit in een map die gepubliceerd wordt.
help-consent-form-arg-ids = De bestanden van de personen: hun namen in `content/persons/`, zonder wat achter de punt staat
help-consent-form-arg-all = Voor iedereen, behalve wie gestopt is
help-consent-form-arg-expiring = Voor wie de toestemming binnen zoveel dagen afloopt en er niets op volgt
help-consent-form-arg-lang = In deze taal [anders: de taal waarin het de laatste keer is uitgelegd, haar moedertaal, of de eerste van de site]
help-consent-form-arg-until = De dag tot wanneer toestemming gevraagd wordt [anders: een regel om in te vullen]

help-withdraw = Beëindig de toestemmingen van een persoon, en noem de gedrukte vellen die terug moeten; de dag is --date, of vandaag
help-withdraw-arg-earlier = Zet de dag van --date ook in de plaats van een latere die al is opgeschreven
help-withdraw-arg-id = Het bestand van de persoon: de naam in `content/persons/`, zonder wat achter de punt staat
help-withdraw-arg-channels = Alleen voor dit kanaal: `web`, `print`, `internal` of `open-data`; mag vaker [anders: alle]

help-editions = Laat zien welke vellen gedrukt zijn, en noteer welke uit omloop zijn
help-editions-arg-person = Alleen vellen waarop deze persoon staat
help-editions-arg-contact = Alleen bladen waar dit contact op staat
help-editions-arg-editions = Alleen bladen met dit editienummer; mag vaker
help-editions-arg-recalled = Noteer dat deze bladen teruggehaald of op zijn; de dag is --date, of vandaag
help-editions-arg-accept = Keur de lijst goed zoals ze nu is, nadat iemand ernaar keek

help-explain = Leg uit wat de code van een melding betekent, en hoe je het oplost; zonder code alle codes
help-explain-arg-code = De code, zoals `SG0103`

help-completions = Druk aanvullingen voor een shell af
help-completions-arg-shell = Voor welke shell: `bash`, `elvish`, `fish`, `powershell` of `zsh`

help-man = Druk de handleiding (man page) af

help-help = Laat de hulp van een opdracht zien

help-value-address = ADRES
help-value-channel = KANAAL
help-value-code = CODE
help-value-days = DAGEN
help-value-flyers = FLYERS
help-value-file = BESTAND
help-value-folder = MAP
help-value-format = VORM
help-value-id = ID
help-value-kind = SOORT
help-value-language = TAAL
help-value-mb = MB
help-value-n = N
help-value-port = POORT
help-value-region = REGIO
help-value-paper = PAPIER
help-value-number = NUMMER
help-value-seconds = SECONDEN
help-value-shell = SHELL
help-value-sheets = VELLEN
help-value-tag = TAAL
help-value-what = WAT
help-value-yyyy-mm-dd = JJJJ-MM-DD

## wat verkeerd getypt is

typed-error = fout: { $what }
typed-near = tip: bedoel je `{ $near }`?
typed-more = Meer weten? Typ er `--help` achter.
typed-unknown-option = `{ $name }` bestaat hier niet
typed-unknown-command = er is geen opdracht `{ $name }`
typed-no-command = er ontbreekt een opdracht: zeg wat er gedaan moet worden
typed-no-value = achter `{ $name }` hoort een waarde
typed-value = `{ $value }` kan niet bij `{ $name }`: dat kan zijn { $valid }
typed-value-why = `{ $value }` kan niet bij `{ $name }`: { $why }
typed-value-bad = `{ $value }` kan niet bij `{ $name }`
typed-missing = er ontbreekt iets: { $names }
typed-conflict = `{ $one }` en `{ $other }` gaan niet samen
typed-no-text = wat er getypt is, bevat tekens die geen tekst zijn
typed-wrong = zo kan dit niet getypt worden
typed-why-date = een datum schrijf je als 2026-03-09
typed-why-days = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
} heeft in { $year } { $days } dagen
typed-why-language = het programma spreekt `nl` en `en`
typed-why-copies = een aantal van 1 tot { $most }, of bladen en een aantal: `voorbeeldstad/ar/a4=200`
typed-why-paper = een van: { $papers }
typed-why-tag = de code van een taal, zoals `ar`
typed-why-number = hier hoort een heel getal dat niet te groot is
