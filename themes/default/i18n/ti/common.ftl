# Machine translation, to be checked by a reader of Tigrinya.
region-kind-province = ኣውራጃ
region-kind-health-region = ዞባ ጥዕና
region-kind-municipality = ምምሕዳር ከተማ
region-kind-city = ከተማ
region-kind-neighbourhood = ከባቢ
region-beside = { $region } ({ $beside })

level-native = ቋንቋ ኣደ
level-fluent = ኣጸቢቑ ዝዛረብ
level-good = ጽቡቕ
level-basic = ቁሩብ

engagement-volunteer = ወለንተኛ
engagement-paid = ብደሞዝ ዝሰርሕ
engagement-freelance = ንባዕሉ ዝሰርሕ

audience-professional = ንሰብ ሞያ
audience-resident = ንነበርቲ

article-news = ዜና
article-press = ጋዜጣዊ መግለጺ
article-portrait = መግለጺ ሰብ
article-testimonial = ናይ ገዛእ ርእሱ ዛንታ

label-languages = ቋንቋታት
label-roles = ግደታት
label-topics = ዛዕባታት
label-region = ዞባ
label-regions = ዞባታት
label-home = ዝነብረሉ ቦታ
label-phone = ተሌፎን
label-whatsapp = WhatsApp
label-relay = ብተርጓሚ ምድዋል
label-email = ኢ-መይል
label-hours = ክድወለሉ ዝከኣል ሰዓታት
phone-with-extension = { $number } ext. { $extension }
label-profession = ሞያ
label-organisation = ትካል
label-availability = ዝርከበሉ ግዜ
label-contact = ርክብ
label-coordinator = ኣተሓባባሪ
label-target-groups = ንመን
does = { $term } እንታይ ይገብር?
does-not = { $term } እንታይ ኣይገብርን?
ask-coordinator = ንኣተሓባባሪ ሕተት
agreements-title = ቅድም ብዛዕባ እዚ ተሰማምዑ
edition-line = ሕታም { $edition } · { $date }
page-number = ገጽ { $page } ካብ { $pages }
qr-words = ንህልዊ ዝርዝር ስካን ግበር
portrait-of = ስእሊ { $name }
without-name = { $term }
without-name-staff = ሓደ ሰራሕተኛ
read-more = ተወሳኺ ኣንብብ
internal-note = ውሽጣዊ – ንሕትመት ዘይኮነ
number-at-least = { $count } ወይ ልዕሊኡ
number-fewer = ትሕቲ { $count }
count-at-least = { $count } ወይ ልዕሊኡ { $terms }
count-fewer = ትሕቲ { $count } { $terms }
pool-no-number = ብዘይ ቁጽሪ፦ ትሕቲ { $count } ሰባት፣ ወይ ዘይንጠቕሶ ቁጽሪ።
pool-fewer-persons = ትሕቲ { $count } ሰባት፣ ወይ ዘይተጠቕሰ፦
pool-few = ኣብዚ ትሕቲ { $count } { $terms } ኣለዉ። ስለዚ ካብኡ ንላዕሊ ኣይንዛረብን። እቲ ኣተሓባባሪ ምሳኻ ይሓስብ፣ ኣብ ከባቢ እውን ይደሊ።
pool-steps-title = ሰብ ብኸመይ ትሓትት
pool-step-1 = ብዛዕባ እንታይ ምዃኑ፣ ብኣየናይ ቋንቋ፣ ኣበይን መዓስን ንኣተሓባባሪ ንገሮ።
pool-step-2 = እቲ ኣተሓባባሪ ዝሰማማዕ ሰብ ይደሊ፣ ፍቓደኛ እንተኾይኑ ድማ ይሓቶ። ኣይፋል ምባል ኩሉ ግዜ ይከኣል።
pool-step-3 = እቲ ሰብ እወ እንተኢሉ፡ ትፋለጡን ብሓባር ትሰማምዑን።
liaisons-title = ኣብ ትካላት ንመን ክትድውል ትኽእል?
liaisons-lead = ንመሳርሕቲ ጥራይ። ነዚ ሓበሬታ ንኻልኦት ኣይትሃብ።
