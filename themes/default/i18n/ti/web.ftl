# Machine translation, to be checked by a reader of Tigrinya.
skip-link = ናብ ትሕዝቶ ኪድ
menu = ዝርዝር
comma = ፣
colon = ፦
table = ሰሌዳ
footnote = መብርሂ
footnotes = መብርሂታት
footnote-back = ናብቲ ጽሑፍ ተመለስ
updated = ዝተሓደሰሉ ዕለት፦ { $date }
published-by = ኣሕታሚ፦
machine-note = እዚ ገጽ ብኮምፒተር ዝተተርጐመ እዩ፣ ገና ኣይተመርመረን። ጌጋታት ክህሉዎ ይኽእል።
safety-note = ሕጂ ሓደጋ ኣሎ ድዩ? ናብ 112 ደውል። ነዚ ከም ዘንበብካዮ ሰብ ክርኢ እንተዘይደሊኻ፡ ናይ መርበብ ታሪኽካ ደምስስ።
on-this-page = ኣብዚ ገጽ
download-pdf = ብ PDF ኣውርድ
pdf-facts = { $pages ->
    [one] PDF፣ { $paper }፣ 1 ገጽ፣ { $size } kB
   *[other] PDF፣ { $paper }፣ { $pages } ገጻት፣ { $size } kB
}
count-persons = { $count ->
    [one] 1 { $term }
   *[other] { $count } { $terms }
}

nav-main = ቀንዲ ዝርዝር
nav-languages = ቋንቋ ምረጽ
nav-crumbs = መንገዲ ገጻት
nav-footer = ብዛዕባ እዚ መርበብ
nav-home = መእተዊ
nav-regions = ዞባታት
nav-persons = { $Terms }
nav-roles = እንታይ ይገብሩ
nav-topics = ኣርእስታት
nav-infosheets = ወረቓቕቲ ሓበሬታ
nav-agenda = መደብ ዕለታት
nav-articles = ዜና
nav-flyers = ብራሪ ወረቓቕቲ
nav-about = ብዛዕባና
nav-privacy = ብሕትውና
nav-accessibility = ተበጻሕነት

choose-language = ኣየናይ ቋንቋ ትደሊ?
home-regions = ኣብ ዞባኻ ድለ
home-roles = { $term } እንታይ ይገብር?
home-infosheets = ክፍለጥ ዝግባእ
home-agenda = ኣብ ቀረባ እዋን
home-articles = ዜናን ዛንታታትን
figures-title = ብቑጽሪ

regions-lead = ሰብ እትደልየሉ ቦታ ምረጽ። ንመን ክትሓትት ከም እትኽእልን ኣወሃሃዲ መን ምዃኑን ክትርኢ ኢኻ።
region-languages = ኣብዚ ዝዝረብ ቋንቋታት
region-persons = ኣብ { $region } ንመን ክትሓትት ትኽእል?
region-about = ብዛዕባ { $region }
region-children = ኣብ ውሽጢ እዚ ዞባ
region-flyers = ክትካፈሎም እትኽእል ብራሪ ወረቓቕቲ
region-infosheets = ቅድሚ ምጅማርካ
region-no-persons = ኣብዚ ክሳብ ሕጂ ብስሙ ዝተጠቕሰ ሰብ የለን። እቲ ኣወሃሃዲ መን ክሕግዝ ከም ዝኽእል ይፈልጥ እዩ።
region-description = { $terms } ኣብ { $region }፦ ዝዛረብዎም ቋንቋታት፣ እንታይ ከም ዝገብሩን ብኸመይ ከም ዝርከቡን።
flyer-title = ብራሪ ወረቐት { $region }

persons-lead = ብስሞም ኣብዚ መርበብ ክጥቀሱ ዝደለዩ { $terms }፣ ብቋንቋ።
persons-other = ካልኦት { $terms }
persons-none = ኣብዚ መርበብ ክሳብ ሕጂ ብስሙ ዝተጠቕሰ ሰብ የለን። ንኣወሃሃዲ ዞባኻ ሕተት።
person-description = { $name }፦ ቋንቋታት፣ ግደታትን መራኸብን።
person-ask = ብዛዕባ { $name } ሕተት
person-reach = ን { $name } ብኸመይ ትረኽቦ
contact-form = ናብ ቅጥዒ መራኸቢ
speaks = ዝዛረቦ ቋንቋታት
engagement-since = { $kind }፣ ካብ { $date }
sensitive-origin = መበቆል
sensitive-community = ማሕበረሰብ
sensitive-religion = ሃይማኖት
sensitive-position = ቦታ
sensitive-status = መንበሪ ፍቓድ

roles-lead = { $term } ኣርባዕተ ነገራት ክገብር ይኽእል። እንታይ ክትጽበ ከም እትኽእልን ከም ዘይትኽእልን ኣብዚ ኣሎ።
role-persons = ግደ { $role } ዘለዎም { $terms }
topics-lead = ምስ { $term } ብዛዕባ እንታይ ክትዛረብ ከም እትኽእል።
topic-persons = ብዛዕባ እዚ ክዛረቡ ዝኽእሉ { $terms }
related-infosheets = ምስዚ ዝተኣሳሰር ወረቓቕቲ ሓበሬታ

infosheets-lead = ንምንባብ፣ ንምክፋልን ንምሕታምን ዝኸውን ሓጺር ወረቓቕቲ።
reading-level = ደረጃ ንባብ { $level }
sheet-audience = ንመን
sheet-level = ደረጃ ንባብ
sheet-downloads = ተወሳኺ ንባብ
amounts-title = መጠን ገንዘብ
amount-for = ንምንታይ
amount-value = መጠን
amount-valid = ዝጸንዓሉ ግዜ
amount-expired = ግዜኡ ዝሓለፈ
valid-between = ካብ { $from } ክሳብ { $until }
valid-from = ካብ { $from }
valid-until = ክሳብ { $until }

agenda-lead = ስልጠናታትን ርክባትን።
agenda-upcoming = ኣብ ቀረባ እዋን
agenda-regular = ኣብ ስሩዕ እዋናት
agenda-past = ዝሓለፈ
agenda-none = ሕጂ ዝተሓንጸጸ መደብ የለን።
agenda-cancelled = ተሰሪዙ
agenda-moved = ኣቐዲሙ ን{ $date } ተመዲቡ ነይሩ
agenda-next-day = ክሳብ ንጽባሒቱ
agenda-each-day = መዓልታዊ
agenda-was = ሓሊፉ
agenda-questions = ሕቶ ኣለካ?
calendar-cancelled = ተሰሪዙ፦ { $title }
kind-training = ስልጠና
kind-event = ርክብ
kind-handbook = መምርሒ መጽሓፍ
training-sessions = መዓልታት
save-contact = ናብ ናይ ርክብ ዝርዝረይ ኣእትዎ (.vcf)
training-calendar = ኣብ ካላንደርካ ኣእትዎ
training-calendar-facts = ፋይል ካላንደር (.ics)፣ ኩሉ መዓልታት
training-cost = ዋጋ
training-seats = ቦታታት
training-certificate = ምስክር ወረቐት
training-follow-up = ድሕሪኡ
training-signup = ንምምዝጋብ ወይ ንምሕታት
training-over = እዚ ስልጠና ሓሊፉ እዩ።
training-cancelled = እዚ ስልጠና ተሰሪዙ።
event-next = ዝቕጽል እዋን
event-last = ዝሓለፈ ግዜ
event-over = እዚ ርክብ ሓሊፉ እዩ።
event-cancelled = እዚ ርክብ ተሰሪዙ።
event-recurrence = መዓስ
event-place = ኣበይ
event-hosts = መን ይቕበለካ

articles-lead = ዜና፣ መግለጺ ጋዜጣን ናይ ባዕሎም { $terms } ዛንታታትን።
articles-all = ኩሉ ጽሑፋት
articles-none = ክሳብ ሕጂ ጽሑፍ የለን።
articles-others = ተወሳኺ ዜና
press-contact = ንጋዜጠኛታት
handbook-contents = ትሕዝቶ
handbook-colophon = ሓበሬታ ሕታም
flyers-lead = ንነፍሲ ወከፍ ዞባ ክሕተም፣ ክልጠፍ ወይ ክለኣኽ ዝኽእል ብራሪ ወረቐት፣ ብኹሉ ቋንቋ።
flyers-all = ብራሪ ወረቓቕቲ ብዞባ
flyers-none = ክሳብ ሕጂ ብራሪ ወረቓቕቲ የለን።

about-lead = ካብ ድሕሪ እዚ መርበብ ዘለዉ ሰባት።
about-contacts = ኣወሃሃድቲን ተሓተትትን
about-network = መን ይሳተፍ
organisation-network = መርበብ
organisation-municipality = ምምሕዳር ከተማ
organisation-health-service = ኣገልግሎት ጥዕና
organisation-welfare = ማሕበራዊ ትካል
organisation-ngo = ወለንታዊ ማሕበር
organisation-education = ትምህርቲ
organisation-other = ትካል
organisation-role-client = ወሃቢ ስራሕ
organisation-role-host = ኣስራሒ ናይቲ ኣወሃሃዲ
organisation-role-funder = ምወላ
organisation-role-partner = መሻርኽቲ

not-found-title = እዚ ገጽ የለን
not-found-lead = ምናልባት እቲ ኣድራሻ ብጌጋ ተጻሒፉ፣ ወይ ሓደ ሰብ ድሕሪ ሕጂ ኣብዚ ክጥቀስ ኣይደለየን። ካብዚ ክትቅጽል ትኽእል፦

privacy-lead = ብዛዕባ { $terms } እንታይ ነርኢ፣ ንምንታይ፣ ብኸመይ ከም ዘቋርጽዎን።
privacy-short-title = ብሓጺሩ
privacy-short = ካብ { $terms } ኣብዚ ዝርአዩ ፍቓድ ዝሃቡ ጥራይ እዮም፣ እቲ ፍቓድ ዘፍቅዶ ጥራይ ድማ ይርአ።
privacy-controller-title = ተሓታቲ መን እዩ
privacy-controller = { $organisation } ኣብዚ መርበብ ንዘሎ ዳታ ሓላፍነት ይስከም።
privacy-purpose-title = ንምንታይ ዳታ ነርኢ
privacy-what = ብዛዕባ ሓደ { $term } ኣብዚ ክርአ ዝኽእል፡ ንኣብነት፦ ስም፣ ስእሊ፣ ቋንቋታት፣ ግደታት፣ ኣርእስታት፣ ዞባን መራኸቢን። ኣብቲ ፍቓድ ዘሎ ጥራይ ይርአ። መበቆል፣ ሃይማኖትን መንበሪ ፍቓድን ብፍሉይ ፍቓድ ጥራይ ይርአ።
privacy-basis-title = ብኸመይ መሰረት
privacy-retention = ፍቓድ ተወዲኡ ወይ ተሳሒቡ ድዩ? ሽዑ እቲ ዳታ ኣብ ዝቕጽል ሕታም ናይዚ መርበብ ኣይህሉን።
privacy-withdraw-title = ፍቓድ ምስሓብ
privacy-withdraw = { $term } ዲኻ፣ ድሕሪ ሕጂ ኣብ መርበብ ወይ ኣብ ብራሪ ወረቓቕቲ ክትርአ ኣይትደልን? ንገረና። ምኽንያት ክትህብ ኣየድልየካን።
privacy-withdraw-paper = ሽዑ ዳታኻ ኣብ ዝቕጽል ሕታም ናይዚ መርበብ ኣይህሉን። ዝተዓደለ ወረቐት ክምለስ ኣይከኣልን።
privacy-rights-title = መሰልካ
privacy-rights = ዳታኻ ክትርኢ፣ ከተእርም፣ ከተጥፍእን ክትወስድን መሰል ኣለካ። ኣጠቓቕማኡ ክንክይ እውን ክትሓትት ትኽእል።
privacy-complaint = ናብቲ ንኣጠቓቕማ ናይ ውልቀ ዳታ ዝቆጻጸር ኣካል ጥርዓን ከተቕርብ እውን ትኽእል፦
privacy-visitors-title = ነዚ መርበብ ክትበጽሕ ከለኻ
privacy-search = መድለይቲ መርበብ ገጻት ናይ ውልቀ ሰባት ከይዝርዝሩ ንሓትት።

accessibility-lead = እዚ መርበብ ክሳብ ክንደይ ተበጻሒ ምዃኑ፡ ክሳብ ዝተጻሕፈ፡ ኣብዚ ኣንብብ።
accessibility-scope = እዚ መግለጺ ብዛዕባ { $url }፣ መርበብ ናይ { $organisation } እዩ።
accessibility-status-title = ሕጂ ዘሎ ኩነታት
accessibility-full = እዚ መርበብ ነቲ ጠለባት ምሉእ ብምሉእ የማልእ።
accessibility-partial = እዚ መርበብ ነቲ ጠለባት ብኸፊል የማልእ።
accessibility-limits-title = ገና ተበጻሒ ዘይኮነ
accessibility-limits = እዚ ገና ተበጻሒ ኣይኮነን፦
accessibility-preparation-title = ብዛዕባ እዚ መግለጺ
accessibility-pdf = ኣብዚ መርበብ ዘለዉ PDF ታት ብመሰረት PDF/UA-1 ዝተዳለዉ እዮም፦ ምስ ኣርእስትታት፣ ናይ ንባብ ስርዓት፣ ቋንቋን መግለጺ ስእልታትን።
accessibility-pdf-search = ኣብቲ ካብ የማን ናብ ጸጋም ዝጽሓፍ PDF፣ Chromeን Edgeን ኣብ መንጎ ምሉእ ሓሳብ ብኻልእ ፊደላት ዝተጻሕፈ ስም ወይ ኣድራሻ ብግልባጥ የንብብዎ፣ ኣይረኽብዎን ድማ። ክግደፉ ዝኽእሉ ምልክታት ድምጺ ኣብቲ ወረቐት ኣለዉ፣ ኣብቲ እትደልየሉ ጽሑፍ ግን የለዉን። ኣብቲ ናይ መርበብ ገጽ ተመሳሳሊ ትሕዝቶ ብትኽክል ኣሎ።
accessibility-feedback-title = ዘይሰርሕ ነገር ኣሎ ድዩ?
accessibility-feedback = ንገረና።
accessibility-enforcement-title = ብመልስና ኣይዓገብካን?
accessibility-enforcement = ሽዑ ጥርዓን ከተቕርብ ትኽእል፦

# Editions with numbers only.
pool-choose-language = { $terms } ዝዛረብዎም ቋንቋታት
pool-regions-lead = ሰብ እትደልየሉ ቦታ ምረጽ። ኣብኡ ዝዝረብ ቋንቋታትን ኣወሃሃዲ መን ምዃኑን ክትርኢ ኢኻ።
pool-numbers = { $terms } ኣብ { $region }፣ ብቑጽሪ
pool-in-role = ግደ { $role } ዘለዎም { $terms }፣ ብቑጽሪ
pool-on-topic = ብዛዕባ እዚ ክዛረቡ ዝኽእሉ { $terms }፣ ብቑጽሪ
pool-everywhere = ኣብ ምሉእ መርበብ
pool-expect-title = እንታይ ክትጽበ ትኽእል?
pool-description = { $terms } ኣብ { $region }፣ ብቑጽሪ፦ ዝዛረብዎም ቋንቋታት፣ እንታይ ከም ዝገብሩን ንመን ከም እትሓትትን።
pool-privacy-lead = እዚ መርበብ ናይ ዝኾነ { $term } ስም ኣይጠቅስን። ንምንታይን ብኸመይ ከም እንቖጽርን ኣብዚ ኣንብብ።
pool-privacy-short = ኣብዚ መርበብ ቁጽርታት ጥራይ ኣሎ። ስም፣ ስእሊ ወይ ቁጽሪ ተሌፎን ናይ { $terms } ኣብዚ የለን።
pool-privacy-what = ኣብ ነፍሲ ወከፍ ዞባ ክንደይ { $terms } ከም ዘለዉ፣ ዝዛረብዎም ቋንቋታትን እንታይ ከም ዝገብሩን ኣብዚ ይርአ። ፍቓድ ዝሃቡ ጥራይ ይቑጸሩ። ንኡሽቶ ቁጽርታት ኣይንጠቅስን፣ ንኡሽቶ ቁጽሪ ክሕሰበሉ ዝኽእል ቁጽሪ እውን ኣይንጠቅስን፣ ምእንቲ ሰብ ከይልለ። ናይ ኣወሃሃድቲ ናይ ስራሕ ሓበሬታ ነርኢ፣ ምእንቲ ክትረኽቦም።
pool-privacy-retention = ፍቓድ ተወዲኡ ወይ ተሳሒቡ ድዩ? ሽዑ እቲ ሰብ ኣብ ዝቕጽል ሕታም ናይዚ መርበብ ኣይቁጸርን።
pool-privacy-withdraw = { $term } ዲኻ፣ ድሕሪ ሕጂ ክትቁጸር ኣይትደልን? ንገረና። ምኽንያት ክትህብ ኣየድልየካን።
pool-privacy-withdraw-paper = ኣብ ዝተዓደለ ወረቐት ቁጽርታት ጥራይ ኣሎ፣ ስም የለን።
pool-privacy-search = መድለይቲ መርበብ ነዚ መርበብ ክዝርዝሩ ይኽእሉ፦ ሰብ ኣይርአን።

# Editions for colleagues.
internal-liaisons = መራኸቢታት ንመሳርሕቲ
internal-privacy-lead = መሳርሕቲ ኣብዚ ብዛዕባ { $terms } እንታይ ይርእዩ፣ ንምንታይ፣ ብኸመይ ከም ዘቋርጽዎን።
internal-privacy-short = እዚ መርበብ ንመሳርሕቲ ጥራይ እዩ። ሰብ ንመሳርሕቲ ዘፍቀዶ ጥራይ ይርአ። ካብዚ ዋላ ሓደ ነገር ኣብ መርበብ ኣይትዘርግሕ፣ ንኻልኦት ኣይትስደድ፣ ኣብ ዘይቦታኡ ኣይትግደፍ።
internal-privacy-search = መድለይቲ መርበብ ዝኾነ ገጽ ናይዚ መርበብ ክዝርዝሩ ኣይፍቀዶምን።

moved-title = እዚ ገጽ ተሰጋጊሩ ኣሎ
moved-renamed = ሕጂ ኣብዚ ትረኽብዎ፦
moved-succeeded = { $region } ድሕሪ ሕጂ ዞባ ኣይኮነን። ኣብ ክንድኡ ሕጂ እዚ ኣሎ፦
moved-language = እዚ ገጽ በዚ ቋንቋ ድሕሪ ሕጂ የለን። ብኻልእ ቋንቋ ኣብዚ ይርከብ፦
moved-site = እዚ መርበብ ሓበሬታ ሓድሽ ኣድራሻ ኣለዎ፦
