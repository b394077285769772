# Machine translation, to be checked by a reader of Tigrinya.
region-kind-province = ኣውራጃ
region-kind-health-region = ዞባ ጥዕና
region-kind-municipality = ምምሕዳር ከተማ
region-kind-city = ከተማ
region-kind-neighbourhood = ከባቢ

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
label-email = ኢ-መይል
label-hours = ክድወለሉ ዝከኣል ሰዓታት
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
read-more = ተወሳኺ ኣንብብ
