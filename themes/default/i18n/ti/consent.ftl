# Machine translation, to be checked by a reader of Tigrinya.
consent-translated = machine
consent-machine-note = እዚ ጽሑፍ በዚ ቋንቋ እዚ ብኮምፒተር ዝተተርጐመ እዩ። ዘይተነጸረካ ነገር እንተሎ ሕተት።
consent-kind = ፍቓድ
consent-title = ብዛዕባኻ እንታይ ከነርኢ ንኽእል?
consent-document = ቅጥዒ ፍቓድ { $record }
consent-lead = ንስኻ ትውስን። እወ ክትብል፣ ኣይፋል ክትብል፣ ወይ ንገሊኡ ጥራይ እወ ክትብል ትኽእል። ኣይፋል ምባልካ ኣብ ስራሕካ ከም { $term } ሳዕቤን ክህልዎ ኣይፍቀድን።

consent-who-title = መን እዩ ዝሓትት ዘሎ?
consent-who = { $organisation } ን { $site } የዳሉ፦ ሰባት ቋንቋኦም ዝዛረብ { $term } ዝረኽቡሉ መርበብን ብራሪ ወረቓቕትን።
consent-controller = { $controller } ንዳታኻ ሓላፍነት ይስከም።
consent-questions = ሕቶ ኣለካ? ተወከሰና፦

consent-person-title = ብዛዕባ መን እዩ?
consent-name = ኣብ ፋይልና ዘሎ ስምካ
consent-shown-name = ስምካ ከምዚ ይርአ
consent-shown-none = ስምካ ኣይርአን
consent-file = ቁጽሪ ዳታኻ
consent-now = ሕጂ ዝፈቐድካዮ
consent-now-until = { $channels }፦ ካብ { $from } ክሳብ { $until }
consent-now-open = { $channels }፦ ካብ { $from }፣ መወዳእታ ዕለት የብሉን

consent-where-title = ኣበይ ነርእዮ?
consent-web = መርበብ
consent-web-text = ኣብ ዓለም ዘሎ ኩሉ ሰብ ክርእዮን ክቐድሖን ይኽእል። ድሒርና እንተ ኣልጊስናዮ፡ ቅዳሕ ኣብ ካልኦት ሰባት ክተርፍ ይኽእል።
consent-web-search-no = ከም Google ዝኣመሰሉ መድለይቲ መርበብ ናትካ ገጽ ከየርእዩ ንሓትት።
consent-web-search-yes = ከም Google ዝኣመሰሉ መድለይቲ መርበብ ናትካ ገጽ ከርእዩ ይኽእሉ።
consent-print = ወረቐት
consent-print-text = ክዕደልን ክልጠፍን ዝኽእል ብራሪ ወረቓቕቲ። ዝተዓደለ ወረቐት ክንመልሶ ኣይንኽእልን።
consent-print-both = መብዛሕትኡ ብራሪ ወረቓቕቲ ኣብ መርበብ እውን ኣሎ። ኣብኡ ዝርአ፡ ንመርበብን ንወረቐትን ምልክት ዝገበርካሉ ጥራይ እዩ።
consent-internal = መሳርሕቲ
consent-internal-text = ኣብ መርበብ ስራሕና ንዝሰርሑ ሰባት ዝተዳለወ። ኣብቲ ንኹሉ ክፉት ዝኾነ መርበብ የለን።
consent-open-data = ክፉት ዳታ
consent-open-data-text = ኩሉ ሰብ፣ ትካላት እውን ከይተረፈ፣ ክጥቀመሉ ዝኽእል ፋይል። እንታይ ከም ዝገብሩሉ ኣይንፈልጥን፣ ከነቋርጾ እውን ኣይንኽእልን።

consent-what-title = እንታይ ነርኢ?
consent-what = ኣብ እትፈቅዶ ምልክት ግበር። ኣብ ዘይትፈቅዶ ነቲ ሳጹን ባዶ ሕደጎ።
consent-asked = እዚ ንሓተካ ኣለና።
consent-open = እዚ ኣይንሓትትን ኢና፣ ክትፈቅዶ ግን ትኽእል።
consent-what-head = እዚ ነርኢ
consent-box = ምልክት ዝግበረሉ ሳጹን፦ { $channel }
consent-box-asked = ምልክት ዝግበረሉ ሳጹን፣ እዚ ንሓትት፦ { $channel }
consent-field-name = ስም
consent-field-photo = ስእሊ
consent-field-quote = ቃላትካ
consent-field-intro = ብዛዕባኻ
consent-field-form = ቅጥዒ መራኸቢ
consent-through = ብዛዕባኻ ዝሓትት ሰብ ምስ { $name } ይራኸብ። ቁጽሪ ተሌፎንካን ኢ-መይልካን ኣይነርእን ኢና።

consent-sensitive-title = ተጠንቀቕ፦ እዚ ተኣፋፊ እዩ
consent-sensitive = ገለ ሰባት ነዚ ኣንጻርካ ክጥቀሙሉ ይኽእሉ። እንተተጠራጢርካ ነቲ ሳጹናት ባዶ ሕደጎ።
consent-sensitive-reason = ንምንታይ ንሓትቶ
consent-kept = እዚ ኣብ ፋይልና ጥራይ ኣሎ። ኣብ ዝኾነ ቦታ ኣይነርእዮን።

consent-term-title = ክሳብ መዓስ?
consent-from = ካብ እትፍርመሉ መዓልቲ፣ ክሳብ፦
consent-term = ኣብታ መዓልቲ እቲኣ ፍቓድካ ብባዕሉ የቋርጽ። ድሕሪኡ ክንቅጽል እንተደሊና ከም ብሓድሽ ክንሓተካ ኢና።

consent-rights-title = ኩሉ ግዜ ከተቋርጽ ትኽእል
consent-rights-stop = ኣብ ዝኾነ እዋን፣ ንገሊኡ ጥራይ እውን ከተቋርጽ ትኽእል። ምኽንያት ክትህብ ኣየድልየካን። ከምዚ ጌርካ ተቋርጽ፦
consent-rights-web = { $days ->
    [one] ኣብ ውሽጢ 1 መዓልቲ ዳታኻ ካብ መርበብ ንድምስሶ።
   *[other] ኣብ ውሽጢ { $days } መዓልታት ዳታኻ ካብ መርበብ ንድምስሶ።
}
consent-rights-web-soon = ድሕሪ ክንደይ መዓልታት ዳታኻ ካብ መርበብ ይድምሰስ? ኣብዚ ጽሓፍ፦
consent-rights-print = ዝተዓደለ ወረቐት ኩሉ ኣይንመልሶን።
consent-rights-data = ዳታኻ ክትርኢ፣ ከተእርምን ከተጥፍእን መሰል ኣለካ። እንተዘይዓጊብካ ጥርዓን ከተቕርብ ትኽእል።
consent-complaint = ጥርዓን ዝቐርበሉ
consent-keep = ዳታኻ ንኽንደይ ግዜ ንዕቅቦ
consent-keep-until = ክሳብ { $date }

consent-explained-title = ጽቡቕ ተገሊጹልካ ድዩ?
consent-explained-in = በዚ ቋንቋ ተገሊጹ
consent-explained-by = ዝገለጸ ሰብ
consent-interpreter = ስም ተርጓሚ (ተርጓሚ እንተዘየለ መስመር ግበር)

consent-sign-title = ክታም
consent-sign = ኣብዚ ተጻሒፉ ዘሎ ተረዲኡኒ ኣሎ። ምልክት ዝገበርኩሉ ፈቒደ ኣለኹ።
consent-you = ንስኻ
consent-us = ብስም { $organisation }
consent-guardian = ወላዲ ወይ ኣላዪ
consent-guardian-text = ትሕቲ 18 ዓመት ኢኻ። ስለዚ ወላዲኻ ወይ ኣላዪኻ እውን ይፍርም።
consent-own-name = ስም
consent-place = ቦታ
consent-day = ዕለት
consent-signature = ክታም
consent-evidence = ኣብ ፋይልና ዘሎ ቁጽሪ
consent-copy = ቅዳሕ ናይዚ ቅጥዒ ክወሃበካ ትኽእል። ሕተት።
