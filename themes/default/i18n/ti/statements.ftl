# Machine translation, to be checked by a reader of Tigrinya.
not-given = ገና ኣይተመልአን
body-open = ኣበይ ከም ዝከኣል ኣብዚ ገና ኣይተመልአን።

privacy-contact-label = ሕቶታት ብዛዕባ ዳታኻ
privacy-officer-label = ሓላፊ ምክልኻል ዳታ
privacy-purpose-label = ንምንታይ
privacy-basis-label = ሕጋዊ መሰረት
privacy-recipients-label = ነቲ ዳታ ዝቕበሉ
privacy-retention-label = ንኽንደይ ግዜ ንዕቅቦ
privacy-pages = ገጻት ናይዚ መርበብ ኩኪስ ኣየቐምጡን፣ ስክሪፕት የብሎምን፣ ካብ ካልእ መርበባት ድማ ዋላ ሓደ ነገር ኣየምጽኡን።
privacy-visitors-label = መዐቀቢ መርበብ ብዛዕባ በጻሕቲ ዝዕቅቦ

basis-consent = ፍቓድ (GDPR ዓንቀጽ 6(1)(a))
basis-explicit-consent = ንተኣፋፊ ዳታ ግሉጽ ፍቓድ (GDPR ዓንቀጽ 9(2)(a))
basis-contract = ውዕል (GDPR ዓንቀጽ 6(1)(b))
basis-legal-obligation = ሕጋዊ ግዴታ (GDPR ዓንቀጽ 6(1)(c))
basis-vital-interests = ናይ ህይወት ረብሓ (GDPR ዓንቀጽ 6(1)(d))
basis-public-task = ንረብሓ ህዝቢ ዝግበር ስራሕ (GDPR ዓንቀጽ 6(1)(e))
basis-legitimate-interests = ሕጋዊ ረብሓ (GDPR ዓንቀጽ 6(1)(f))

accessibility-scope-title = እዚ መግለጺ ብዛዕባ እንታይ እዩ
accessibility-order-nl = ስርዓቱ ከምቲ ናይ ሆላንድ መዝገብ መግለጺታት ተበጻሕነት እዩ (Besluit digitale toegankelijkheid overheid)።
accessibility-order-vlg = ነቲ መንግስቲ ፍላንደርስ ዝመኽሮ ናይ ኤውሮጳ ኣብነት (ውሳነ (EU) 2018/1523) ይኽተል።
accessibility-order = ነቲ ናይ ኤውሮጳ ኣብነት (ውሳነ (EU) 2018/1523) ይኽተል።
accessibility-started = እዚ መርበብ ነቲ ጠለባት ገና ኣየማልእን። ናይ መጀመርታ ስጉምቲታት ተወሲዱ ኣሎ።
accessibility-none = እዚ መርበብ ነቲ ጠለባት ኣየማልእን።
accessibility-unknown = እዚ መርበብ ክሳብ ክንደይ ተበጻሒ ምዃኑ ኣብዚ ገና ኣይተመልአን።
accessibility-standard-label = ኣየኖት ጠለባት
accessibility-limits-open = ገና ተበጻሒ ዘይኮነ ኣብዚ ገና ኣይተመልአን።
accessibility-evidence-title = እቲ ምርመራ
accessibility-assessed-label = ዝተመርመረሉ ዕለት
accessibility-by-label = ዝመርመረ
accessibility-method-label = ብኸመይ ከም ዝተመርመረ
accessibility-report-label = ጸብጻብ
accessibility-reviewed-label = ዝተዳለወሉ ወይ ንመወዳእታ ዝተራእየሉ ዕለት
accessibility-signed-label = ዝተሰማምዐ (ናይ ስራሕ ቦታ)
accessibility-contact-label = መራኸቢ
accessibility-response-label = መልሲ
accessibility-response = { $days ->
    [one] ኣብ ውሽጢ 1 ናይ ስራሕ መዓልቲ
   *[other] ኣብ ውሽጢ { $days } ናይ ስራሕ መዓልታት
}

issue-reason = ምኽንያት
issue-non-compliance = ነቲ ጠለባት ገና ኣየማልእን
issue-burden = ዘይመጣጠን ጾር
issue-out-of-scope = ሕጊ ኣብዚ ኣይሓቶን
issue-effect = ንዓኻ እንታይ ማለት እዩ
issue-alternative = ኣብ ክንድኡ ክትጥቀመሉ እትኽእል
issue-measure = እንታይ ይግበር ኣሎ
issue-planned = ዝዛዘመሉ

body-data-nl = Autoriteit Persoonsgegevens፣ ናይ ሆላንድ ተቖጻጻሪ ዳታ
body-data-be = Gegevensbeschermingsautoriteit፣ ናይ ቤልጅም ተቖጻጻሪ ዳታ
body-data-vlg = Vlaamse Toezichtcommissie፣ ብዛዕባ ናይ ፍላንደርስ መንግስታዊ ትካል
body-access-nl = Nationale ombudsman፣ ብዛዕባ መንግስታዊ ትካል
body-equal-nl = College voor de Rechten van de Mens፣ ብዛዕባ ዘይማዕረ ኣተሓሕዛ
body-access-vlg = Vlaamse Ombudsdienst
