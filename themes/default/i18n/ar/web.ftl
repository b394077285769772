# Machine translation, to be checked by a reader of Arabic.
skip-link = انتقل إلى المحتوى
menu = القائمة
comma = ،
colon = :
table = جدول
footnote = حاشية
footnotes = الحواشي
footnote-back = العودة إلى النص
updated = آخر تحديث: { $date }
published-by = الناشر:
machine-note = تُرجمت هذه الصفحة آليًا ولم تُراجَع بعد، وقد تحتوي على أخطاء.
safety-note = هل هناك خطر الآن؟ اتصل بالرقم 112. إذا كنت لا تريد أن يعرف أحد أنك قرأت هذه الصفحة، فامسح سجل المتصفح.
on-this-page = في هذه الصفحة
download-pdf = تنزيل بصيغة PDF
pdf-facts = { $pages ->
    [one] ملف PDF بقياس { "\u2068" }{ $paper }{ "\u2069" }، صفحة واحدة، { $size } كيلوبايت
    [two] ملف PDF بقياس { "\u2068" }{ $paper }{ "\u2069" }، صفحتان، { $size } كيلوبايت
    [few] ملف PDF بقياس { "\u2068" }{ $paper }{ "\u2069" }، { $pages } صفحات، { $size } كيلوبايت
   *[other] ملف PDF بقياس { "\u2068" }{ $paper }{ "\u2069" }، { $pages } صفحة، { $size } كيلوبايت
}
count-persons = { $terms }: { $count }

nav-main = القائمة الرئيسية
nav-languages = اختيار اللغة
nav-crumbs = مسار التنقل
nav-footer = عن هذا الموقع
nav-home = الرئيسية
nav-regions = المناطق
nav-persons = { $Terms }
nav-roles = ماذا يفعلون
nav-topics = المواضيع
nav-infosheets = نشرات معلومات
nav-agenda = المواعيد
nav-articles = الأخبار
nav-flyers = المنشورات
nav-about = من نحن
nav-privacy = الخصوصية
nav-accessibility = سهولة الوصول

choose-language = عن أي لغة تبحث؟
home-regions = ابحث في منطقتك
home-roles = ماذا يفعل { $term }؟
home-infosheets = معلومات مفيدة
home-agenda = قريبًا
home-articles = أخبار وقصص
figures-title = بالأرقام

regions-lead = اختر المكان الذي تبحث فيه عن شخص. سترى من يمكنك أن تسأله ومن هو المنسّق.
region-languages = نتحدث هنا
region-persons = من يمكنك أن تسأل في { $region }؟
region-about = عن { $region }
region-children = ضمن هذه المنطقة
region-flyers = منشورات للمشاركة
region-infosheets = قبل أن تبدأ
region-no-persons = لا يوجد هنا أحد بالاسم بعد. المنسّق يعرف من يستطيع المساعدة.
region-description = { $terms } في { $region }: اللغات التي يتحدثونها، وما يفعلونه، وكيف تتواصل معهم.
flyer-title = منشور { $region }

persons-lead = { $terms } الذين يريدون ظهور أسمائهم في هذا الموقع، مرتبين حسب اللغة.
persons-other = آخرون
persons-none = لا يوجد في هذا الموقع أحد بالاسم بعد. اسأل منسّق منطقتك.
person-description = { $name }: اللغات والأدوار وطريقة التواصل.
person-ask = اسأل عن { $name }
person-reach = كيف تتواصل مع { $name }
contact-form = إلى نموذج التواصل
speaks = يتحدث
engagement-since = { $kind }، منذ { $date }
sensitive-origin = الأصل
sensitive-community = المجتمع
sensitive-religion = الدين
sensitive-position = المكانة
sensitive-status = الإقامة

roles-lead = يمكن أن يقوم { $term } بأربعة أدوار. هذا ما يمكنك أن تتوقعه وما لا يمكنك أن تتوقعه.
role-persons = من يقوم بدور { $role }
topics-lead = ما يمكنك أن تتحدث عنه مع { $term }.
topic-persons = من يمكنه التحدث عن هذا الموضوع
related-infosheets = نشرات معلومات ذات صلة

infosheets-lead = نشرات قصيرة للقراءة والمشاركة والطباعة.
reading-level = مستوى القراءة { $level }
sheet-audience = لمن
sheet-level = مستوى القراءة
sheet-downloads = للمزيد
amounts-title = المبالغ
amount-for = مقابل ماذا
amount-value = المبلغ
amount-valid = الصلاحية
amount-expired = انتهت الصلاحية
valid-between = من { $from } إلى { $until }
valid-from = ابتداءً من { $from }
valid-until = حتى { $until }

agenda-lead = دورات تدريبية ولقاءات.
agenda-upcoming = قريبًا
agenda-regular = في مواعيد ثابتة
agenda-past = انتهت
agenda-none = لا توجد مواعيد حاليًا.
agenda-cancelled = أُلغي
agenda-moved = كان مقررًا أولًا في { $date }
agenda-next-day = حتى اليوم التالي
agenda-each-day = كل يوم
agenda-was = انتهى
agenda-questions = هل لديك سؤال؟
calendar-cancelled = أُلغي: { $title }
kind-training = دورة تدريبية
kind-event = لقاء
kind-handbook = دليل
training-sessions = الأيام
save-contact = أضِف إلى جهات اتصالي ({ "\u200E" }.vcf)
training-calendar = أضِف إلى تقويمك
training-calendar-facts = ملف تقويم ({ "\u200E" }.ics) لجميع الأيام
training-cost = التكلفة
training-seats = عدد الأماكن
training-certificate = الشهادة
training-follow-up = بعد الدورة
training-signup = للتسجيل أو الاستفسار
training-over = انتهت هذه الدورة التدريبية.
training-cancelled = أُلغيت هذه الدورة التدريبية.
event-next = الموعد القادم
event-last = المرة السابقة
event-over = انتهى هذا اللقاء.
event-cancelled = أُلغي هذا اللقاء.
event-recurrence = متى
event-place = أين
event-hosts = من يستقبلك

articles-lead = أخبار وبيانات صحفية وقصص يرويها { $terms } أنفسهم.
articles-all = جميع المقالات
articles-none = لا توجد مقالات بعد.
articles-others = المزيد من الأخبار
press-contact = للصحافة
handbook-contents = المحتويات
handbook-colophon = بيانات النشر
flyers-lead = لكل منطقة منشور للطباعة أو التعليق أو الإرسال، بكل لغة.
flyers-all = المنشورات حسب المنطقة
flyers-none = لا توجد منشورات بعد.

about-lead = من يقف وراء هذا الموقع.
about-contacts = المنسّقون وجهات الاتصال
about-network = المشاركون
organisation-network = شبكة
organisation-municipality = بلدية
organisation-health-service = خدمة صحية عامة
organisation-welfare = منظمة رعاية اجتماعية
organisation-ngo = منظمة تطوعية
organisation-education = تعليم
organisation-other = منظمة
organisation-role-client = الجهة المكلِّفة
organisation-role-host = جهة عمل المنسّق
organisation-role-funder = جهة التمويل
organisation-role-partner = شريك

not-found-title = هذه الصفحة غير موجودة
not-found-lead = ربما كُتب العنوان خطأً، أو لم يعد أحدهم يرغب في ذكره هنا. يمكنك المتابعة من هنا:

privacy-lead = ما الذي نعرضه عن { $terms }، ولماذا، وكيف يمكنهم إيقاف ذلك.
privacy-short-title = باختصار
privacy-short = من { $terms } لا يظهر في هذا الموقع إلا من وافق على ذلك، ولا يظهر إلا ما تسمح به الموافقة.
privacy-controller-title = من المسؤول
privacy-controller = { $organisation } هي المسؤولة عن البيانات في هذا الموقع.
privacy-purpose-title = لماذا نعرض البيانات
privacy-what = مما يمكن أن يظهر هنا عن { $term } مثلًا: الاسم والصورة واللغات والأدوار والمواضيع والمنطقة وطريقة للتواصل. لا يظهر إلا ما ورد في الموافقة. ولا يظهر الأصل أو الدين أو وضع الإقامة إلا بموافقة منفصلة.
privacy-basis-title = على أي أساس
privacy-retention = هل انتهت الموافقة أو سُحبت؟ عندئذ لا تبقى البيانات في النسخة التالية من هذا الموقع.
privacy-withdraw-title = سحب الموافقة
privacy-withdraw = هل أنت { $term } ولم تعد تريد الظهور في الموقع أو في المنشورات؟ أخبرنا. لا حاجة إلى ذكر السبب.
privacy-withdraw-paper = عندئذ لا تبقى بياناتك في النسخة التالية من هذا الموقع. أما الورق الذي وُزّع فلا يمكن استرجاعه.
privacy-rights-title = حقوقك
privacy-rights = يحق لك الاطلاع على بياناتك وتصحيحها ومحوها وأخذها معك. ويحق لك أيضًا أن تطلب الحد من استخدامها.
privacy-complaint = يحق لك أيضًا تقديم شكوى إلى الجهة التي تشرف على استخدام البيانات الشخصية:
privacy-visitors-title = عند زيارة هذا الموقع
privacy-search = نطلب من محركات البحث عدم إدراج صفحات الأشخاص.

accessibility-lead = هنا تقرأ إلى أي حد يسهل الوصول إلى هذا الموقع، بقدر ما سُجّل.
accessibility-scope = يخص هذا البيان { $url }، وهو موقع { $organisation }.
accessibility-status-title = الوضع الحالي
accessibility-full = يستوفي هذا الموقع المتطلبات بالكامل.
accessibility-partial = يستوفي هذا الموقع المتطلبات جزئيًا.
accessibility-limits-title = ما لا يسهل الوصول إليه بعد
accessibility-limits = هذا لا يسهل الوصول إليه بعد:
accessibility-preparation-title = عن هذا البيان
accessibility-pdf = أُعدّت ملفات PDF في هذا الموقع وفق PDF/UA-1: بعناوين وترتيب للقراءة ولغة وأوصاف للصور.
accessibility-pdf-search = في ملف PDF يُكتب من اليمين إلى اليسار، يقرأ Chrome وEdge الاسم أو العنوان المكتوب بحروف أخرى وسط جملة بترتيب معكوس ولا يعثران عليه. والحركات التي يمكن حذفها تظهر على الورق ولا تظهر في النص الذي تبحث فيه. وتعرض صفحة الويب المحتوى نفسه بترتيب صحيح.
accessibility-feedback-title = هل هناك ما لا يعمل؟
accessibility-feedback = أخبرنا.
accessibility-enforcement-title = لست راضيًا عن جوابنا؟
accessibility-enforcement = عندئذ يمكنك تقديم شكوى:

# Editions with numbers only.
pool-choose-language = اللغات التي نتحدث بها
pool-regions-lead = اختر المكان الذي تبحث فيه عن شخص. سترى اللغات المتوفرة هناك ومن هو المنسّق.
pool-numbers = { $terms } في { $region } بالأرقام
pool-in-role = من يقوم بدور { $role }، بالأرقام
pool-on-topic = من يمكنه التحدث عن هذا الموضوع، بالأرقام
pool-everywhere = في الشبكة كلها
pool-expect-title = ماذا يمكنك أن تتوقع؟
pool-description = { $terms } في { $region } بالأرقام: اللغات التي يتحدثونها، وما يفعلونه، ومن يمكنك أن تسأل.
pool-privacy-lead = لا يذكر هذا الموقع اسم أي { $term }. هنا تقرأ السبب وكيف نحسب الأعداد.
pool-privacy-short = لا يعرض هذا الموقع إلا أعدادًا. لن تجد هنا اسمًا أو صورة أو رقم هاتف لأي من { $terms }.
pool-privacy-what = يعرض هذا الموقع لكل منطقة كم عدد { $terms }، واللغات التي يتحدثونها، وما يفعلونه. لا يُحسب إلا من وافق على ذلك. لا نذكر الأعداد الصغيرة، ولا أي عدد يمكن أن يُحسب منه عدد صغير، حتى لا يُعرف أحد. ونعرض بيانات العمل للمنسّقين كي تتمكن من الوصول إليهم.
pool-privacy-retention = هل انتهت الموافقة أو سُحبت؟ عندئذ لا يُحسب ذلك الشخص في النسخة التالية من هذا الموقع.
pool-privacy-withdraw = هل أنت { $term } ولم تعد تريد أن نحسبك؟ أخبرنا. لا حاجة إلى ذكر السبب.
pool-privacy-withdraw-paper = أما الورق الذي وُزّع فلا يحمل إلا أعدادًا دون أسماء.
pool-privacy-search = يجوز لمحركات البحث إدراج هذا الموقع، فهو لا يعرض أحدًا.

# Editions for colleagues.
internal-liaisons = جهات اتصال للزملاء
internal-privacy-lead = ما الذي يراه الزملاء هنا عن { $terms }، ولماذا، وكيف يمكنهم إيقاف ذلك.
internal-privacy-short = هذا الموقع للزملاء فقط، ولا يظهر فيه إلا ما سمح الشخص بأن يراه الزملاء. لا تنشر شيئًا منه على الإنترنت، ولا ترسله إلى غيرك، ولا تتركه في متناول الآخرين.
internal-privacy-search = لا يجوز لمحركات البحث إدراج أي صفحة من هذا الموقع.

moved-title = انتقلت هذه الصفحة
moved-renamed = تجدها الآن هنا:
moved-succeeded = لم تعد { $region } منطقة. حلّ محلها الآن:
moved-language = لم تعد هذه الصفحة متوفرة بهذه اللغة. تجدها هنا بلغة أخرى:
moved-site = لهذا الموقع عنوان جديد:
