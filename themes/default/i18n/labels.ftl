# Words before facts: of each what every language calls it, so that a fact that is added is told in one place.
# A theme with another language writes it beside the others, or in a file of that language: `label-phone = …`.

label-languages =
    .nl = Talen
    .en = Languages
    .ar = اللغات
    .ti = ቋንቋታት

label-roles =
    .nl = Rollen
    .en = Roles
    .ar = الأدوار
    .ti = ግደታት

label-topics =
    .nl = Onderwerpen
    .en = Topics
    .ar = المواضيع
    .ti = ዛዕባታት

label-region =
    .nl = Regio
    .en = Region
    .ar = المنطقة
    .ti = ዞባ

label-regions =
    .nl = Regio’s
    .en = Regions
    .ar = المناطق
    .ti = ዞባታት

label-home =
    .nl = Woont in
    .en = Lives in
    .ar = مكان السكن
    .ti = ዝነብረሉ ቦታ

label-phone =
    .nl = Telefoon
    .en = Phone
    .ar = الهاتف
    .ti = ተሌፎን

label-email =
    .nl = E-mail
    .en = E-mail
    .ar = البريد الإلكتروني
    .ti = ኢ-መይል

label-hours =
    .nl = Bereikbaar
    .en = Available by phone
    .ar = أوقات الاتصال
    .ti = ክድወለሉ ዝከኣል ሰዓታት

label-profession =
    .nl = Beroep
    .en = Profession
    .ar = المهنة
    .ti = ሞያ

label-organisation =
    .nl = Organisatie
    .en = Organisation
    .ar = المؤسسة
    .ti = ትካል

label-availability =
    .nl = Beschikbaar
    .en = Available
    .ar = أوقات التوفر
    .ti = ዝርከበሉ ግዜ

label-contact =
    .nl = Contact
    .en = Contact
    .ar = التواصل
    .ti = ርክብ

label-coordinator =
    .nl = Coördinator
    .en = Coordinator
    .ar = المنسّق
    .ti = ኣተሓባባሪ

label-target-groups =
    .nl = Voor wie
    .en = For whom
    .ar = لمن
    .ti = ንመን

label-engagement =
    .nl = Werkt als
    .en = Works as
    .ar = يعمل بصفة
    .ti = ኣሰራርሓ

label-trainings =
    .nl = Opleiding
    .en = Training
    .ar = التدريب
    .ti = ስልጠና
