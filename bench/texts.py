"""Sentences for the measured sites, in ten languages and four scripts; those of four languages are in texts_more.py.

A person's or a region's text is put together from these, so that lengths and scripts are those of real records.
Every person, place and organisation is invented.
"""

import texts_more

LANGUAGES = ["nl", "en", "ar", "ti", "uk", "fa"]

FIRST_NAMES = [
    "Amina", "Yonas", "Oksana", "Reza", "Fatma", "Selam", "Dawit", "Iryna", "Samir", "Leyla", "Tesfay", "Maryam",
    "Bohdan", "Nadia", "Hiwet", "Karim", "Zahra", "Olena", "Mehret", "Idris", "Salma", "Andriy", "Rahel", "Nasrin",
]
LAST_NAMES = [
    "Waterkant", "Lindeboom", "Veldzicht", "Havenaar", "Molenpad", "Duinzand", "Rietveen", "Sterrenberg", "Kadewind",
    "Bruglaan", "Oeverland", "Zandpoort", "Meerhof", "Polderweg", "Vaartdijk", "Heidebloem",
]
PLACES = ["Lis", "Riet", "Zand", "Meer", "Duin", "Kade", "Veen", "Lind", "Wilg", "Beek", "Hoek", "Vaart"]
ENDINGS = ["veen", "dam", "hoven", "kerk", "wolde", "berg", "zijl", "drecht", "mond"]

TERM = {
    "nl": ("sleutelpersoon", "sleutelpersonen"), "en": ("key person", "key persons"),
    "ar": ("شخص محوري", "أشخاص محوريون"), "ti": ("ቁልፊ ሰብ", "ቁልፊ ሰባት"),
    "uk": ("ключова особа", "ключові особи"), "fa": ("فرد کلیدی", "افراد کلیدی"),
}
TITLE = {
    "nl": "Sleutelpersonen Vaartland", "en": "Key persons Vaartland", "ar": "الأشخاص المحوريون في فارتلاند",
    "ti": "ቁልፊ ሰባት ቫርትላንድ", "uk": "Ключові особи Фаартланду", "fa": "افراد کلیدی فارتلاند",
}
TAGLINE = {
    "nl": "Iemand die je taal spreekt", "en": "Someone who speaks your language", "ar": "شخص يتكلم لغتك",
    "ti": "ቋንቋኻ ዝዛረብ ሰብ", "uk": "Той, хто говорить вашою мовою", "fa": "کسی که به زبان شما حرف می‌زند",
}
INTRO = {
    "nl": "Zoek iemand bij jou in de buurt. Of vraag de coördinator van je regio.",
    "en": "Look for someone near you. Or ask the coordinator of your region.",
    "ar": "ابحث عن شخص قريب منك، أو اسأل منسق منطقتك.",
    "ti": "ኣብ ከባቢኻ ዝርከብ ሰብ ድለ። ወይ ንኣወሃሃዲ ዞባኻ ሕተት።",
    "uk": "Знайдіть когось поруч із вами. Або запитайте координатора свого району.",
    "fa": "کسی را در نزدیکی خود پیدا کنید، یا از هماهنگ‌کنندهٔ منطقهٔ خود بپرسید.",
}
PERSON = {
    "nl": [
        "Ze luistert eerst en legt dan rustig uit waar je terechtkunt.",
        "Hij gaat mee naar een eerste afspraak en legt uit hoe de huisarts werkt.",
        "Elke donderdag zit ze in het buurthuis, waar iedereen binnen kan lopen.",
        "Ouders vragen hem vaak naar school, taal en vrije tijd van hun kinderen.",
    ],
    "en": [
        "She listens first and then explains calmly where you can turn.",
        "He comes along to a first appointment and explains how the family doctor works.",
        "Every Thursday she is in the community centre, where everyone can walk in.",
        "Parents often ask him about school, language and their children's free time.",
    ],
    "ar": [
        "تستمع أولاً ثم تشرح بهدوء إلى أين يمكنك التوجه.",
        "يرافقك إلى الموعد الأول ويشرح كيف يعمل طبيب الأسرة.",
        "تجلس كل يوم خميس في مركز الحي حيث يستطيع الجميع الدخول.",
        "كثيراً ما يسأله الآباء عن المدرسة واللغة وأوقات فراغ أطفالهم.",
    ],
    "ti": [
        "ቅድም ትሰምዕ፣ ድሕሪኡ ብህድኣት ናበይ ክትከይድ ከም እትኽእል ትገልጽ።",
        "ናብ ቀዳማይ ቆጸራ ምሳኻ ይኸይድ፣ ሓኪም ስድራ ከመይ ከም ዝሰርሕ እውን ይገልጽ።",
        "ነፍሲ ወከፍ ሓሙስ ኩሉ ክኣትዎ ኣብ ዝኽእል ማእከል ከባቢ ትርከብ።",
        "ወለዲ ብዛዕባ ቤት ትምህርቲ፣ ቋንቋን ትርፊ ግዜ ደቆምን ብዙሕ ግዜ ይሓትዎ።",
    ],
    "uk": [
        "Спочатку вона слухає, а потім спокійно пояснює, куди можна звернутися.",
        "Він іде з вами на першу зустріч і пояснює, як працює сімейний лікар.",
        "Щочетверга вона в громадському центрі, куди може зайти кожен.",
        "Батьки часто питають його про школу, мову та дозвілля дітей.",
    ],
    "fa": [
        "او اول گوش می‌دهد و بعد با آرامش توضیح می‌دهد به کجا می‌توانید مراجعه کنید.",
        "در اولین قرار همراه شما می‌آید و توضیح می‌دهد پزشک خانواده چگونه کار می‌کند.",
        "هر پنج‌شنبه در خانهٔ محله است و همه می‌توانند وارد شوند.",
        "والدین اغلب از او دربارهٔ مدرسه، زبان و اوقات فراغت فرزندانشان می‌پرسند.",
    ],
}
REGION = {
    "nl": [
        "Hier komen mensen uit vele landen wonen, vaak eerst bij familie.",
        "In het wijkcentrum is elke week een spreekuur voor nieuwe inwoners.",
        "De gemeente werkt samen met de bibliotheek en de huisartsen.",
        "In het voorjaar is er een dag over gezondheid op het marktplein.",
    ],
    "en": [
        "People from many countries come to live here, often with family first.",
        "Every week there is an open hour for new residents in the community centre.",
        "The municipality works with the library and the family doctors.",
        "In spring there is a day about health on the market square.",
    ],
    "ar": [
        "يأتي إلى هنا أناس من بلدان كثيرة، وغالباً ما يسكنون أولاً عند الأقارب.",
        "في مركز الحي ساعة مفتوحة كل أسبوع للسكان الجدد.",
        "تتعاون البلدية مع المكتبة ومع أطباء الأسرة.",
        "في الربيع يقام يوم عن الصحة في ساحة السوق.",
    ],
    "ti": [
        "ካብ ብዙሓት ሃገራት ዝመጹ ሰባት ኣብዚ ይነብሩ፣ መብዛሕትኡ ግዜ ቅድም ምስ ቤተሰብ።",
        "ኣብ ማእከል ከባቢ ነፍሲ ወከፍ ሰሙን ንሓደስቲ ነበርቲ ክፉት ሰዓት ኣሎ።",
        "ምምሕዳር ከተማ ምስ ቤተ መጻሕፍትን ምስ ሓካይም ስድራን ይሰርሕ።",
        "ኣብ ጽድያ ኣብ ኣደባባይ ዕዳጋ ብዛዕባ ጥዕና ዝምልከት መዓልቲ ይካየድ።",
    ],
    "uk": [
        "Сюди переїжджають люди з багатьох країн, часто спершу до родичів.",
        "Щотижня в районному центрі є відкрита година для нових мешканців.",
        "Громада співпрацює з бібліотекою та сімейними лікарями.",
        "Навесні на ринковій площі проходить день здоров’я.",
    ],
    "fa": [
        "مردم از کشورهای بسیاری برای زندگی به اینجا می‌آیند، اغلب اول نزد خانواده.",
        "هر هفته در مرکز محله یک ساعت آزاد برای ساکنان جدید هست.",
        "شهرداری با کتابخانه و پزشکان خانواده همکاری می‌کند.",
        "در بهار روزی دربارهٔ سلامت در میدان بازار برگزار می‌شود.",
    ],
}
QUOTE = {
    "nl": "Vertrouwen begint met een kop thee.", "en": "Trust begins with a cup of tea.",
    "ar": "الثقة تبدأ بكأس شاي.", "ti": "እምነት ብኩባያ ሻሂ ይጅምር።",
    "uk": "Довіра починається з чашки чаю.", "fa": "اعتماد با یک فنجان چای آغاز می‌شود.",
}
AVAILABILITY = {
    "nl": "Doordeweeks na 16.00 uur", "en": "Weekdays after 16:00", "ar": "أيام الأسبوع بعد الساعة 16:00",
    "ti": "ኣብ ማእከል ሰሙን ድሕሪ ሰዓት 16:00", "uk": "У будні після 16:00", "fa": "روزهای هفته بعد از ساعت 16:00",
}
FUNCTION = {
    "nl": "Coördinator", "en": "Coordinator", "ar": "منسقة", "ti": "ኣወሃሃዲት", "uk": "Координаторка",
    "fa": "هماهنگ‌کننده",
}
ROLES = {
    "informing": {
        "nl": "Voorlichter", "en": "Informing", "ar": "مقدم معلومات", "ti": "ሓበሬታ ወሃቢ", "uk": "Інформування",
        "fa": "اطلاع‌رسان",
    },
    "mediating": {
        "nl": "Bemiddelaar", "en": "Mediating", "ar": "وسيط", "ti": "ኣታራቒ", "uk": "Посередництво", "fa": "میانجی",
    },
    "scouting": {
        "nl": "Verkenner", "en": "Scouting", "ar": "مستكشف", "ti": "ዳህሳሲ", "uk": "Виявлення потреб",
        "fa": "شناسایی‌کننده",
    },
    "advising": {
        "nl": "Adviseur", "en": "Advising", "ar": "مستشار", "ti": "ኣማኻሪ", "uk": "Консультування", "fa": "مشاور",
    },
}
TOPICS = {
    "birth": {
        "nl": "Zwangerschap en geboorte", "en": "Pregnancy and birth", "ar": "الحمل والولادة", "ti": "ጥንስን ወሊድን",
        "uk": "Вагітність і пологи", "fa": "بارداری و زایمان",
    },
    "sleep": {
        "nl": "Stress en slaap", "en": "Stress and sleep", "ar": "التوتر والنوم", "ti": "ጭንቀትን ድቃስን",
        "uk": "Стрес і сон", "fa": "استرس و خواب",
    },
    "money": {
        "nl": "Geld en brieven", "en": "Money and letters", "ar": "المال والرسائل", "ti": "ገንዘብን ደብዳበታትን",
        "uk": "Гроші та листи", "fa": "پول و نامه‌ها",
    },
    "teeth": {
        "nl": "Mondzorg", "en": "Dental care", "ar": "صحة الفم", "ti": "ክንክን ኣፍ", "uk": "Догляд за зубами",
        "fa": "بهداشت دهان",
    },
    "parenting": {
        "nl": "Opvoeden", "en": "Raising children", "ar": "تربية الأطفال", "ti": "ምዕባይ ቆልዑ",
        "uk": "Виховання дітей", "fa": "تربیت فرزند",
    },
    "food": {
        "nl": "Gezond eten", "en": "Healthy food", "ar": "الغذاء الصحي", "ti": "ጥዑይ መግቢ",
        "uk": "Здорове харчування", "fa": "غذای سالم",
    },
}
DOES = {
    "nl": "Legt uit hoe de zorg werkt.", "en": "Explains how health care works.", "ar": "يشرح كيف تعمل الرعاية.",
    "ti": "ክንክን ጥዕና ከመይ ከም ዝሰርሕ ይገልጽ።", "uk": "Пояснює, як працює медицина.",
    "fa": "توضیح می‌دهد مراقبت چگونه کار می‌کند.",
}
DOES_NOT = {
    "nl": "Geeft geen medisch advies.", "en": "Gives no medical advice.", "ar": "لا يقدم نصيحة طبية.",
    "ti": "ናይ ሕክምና ምኽሪ ኣይህብን።", "uk": "Не дає медичних порад.", "fa": "توصیهٔ پزشکی نمی‌دهد.",
}
SHEET = {
    "nl": "Zo werk je samen", "en": "How to work together", "ar": "كيف نعمل معاً", "ti": "ብኸመይ ብሓባር ንሰርሕ",
    "uk": "Як співпрацювати", "fa": "چگونه با هم کار کنیم",
}


def _join(mine, more):
    """Adds the tables of texts_more.py to those of the same names here."""
    for key, value in more.items():
        if isinstance(value, dict):
            _join(mine.setdefault(key, {}), value)
        else:
            mine[key] = value


LANGUAGES += texts_more.LANGUAGES
_join(globals(), {name: table for name, table in vars(texts_more).items() if isinstance(table, dict) and name.isupper()})
