# Machine translation, to be checked by a reader of Arabic.
skip-link = انتقل إلى المحتوى
menu = القائمة
comma = ،
colon = :
table = جدول
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
label-engagement = يعمل بصفة
label-trainings = التدريب
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
event-next = الموعد القادم
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
privacy-short = لا يظهر في هذا الموقع إلا من وافق بنفسه، ولا يظهر إلا ما أراد أن يظهره.
privacy-controller-title = من المسؤول
privacy-controller = { $organisation } تقرّر ما يظهر في هذا الموقع وهي المسؤولة عن البيانات. لديك سؤال؟ راسلنا:
privacy-purpose-title = لماذا نعرض البيانات
privacy-purpose = نريد أن يجد السكان والعاملون في الرعاية شخصًا يتحدث لغتهم ويحظى بثقة المجتمع.
privacy-what = لذلك نعرض: الاسم والصورة واللغات والأدوار والمواضيع والمنطقة وطريقة للتواصل. ويختار كل { $term } بنفسه ما يظهر منها. لا نعرض الأصل ولا الدين ولا وضع الإقامة إلا إذا طلب الشخص ذلك على حدة.
privacy-basis-title = على أي أساس
privacy-basis = الموافقة (اللائحة العامة لحماية البيانات، المادة 6 الفقرة 1 (أ)، وعند الحاجة المادة 9 الفقرة 2 (أ)). نسجل الموافقة على الورق بلغة يفهمها الشخص جيدًا.
privacy-retention = للموافقة تاريخ انتهاء. بعد هذا التاريخ، أو عندما يتوقف الشخص، تختفي البيانات مع التحديث التالي للموقع.
privacy-withdraw-title = سحب الموافقة
privacy-withdraw = هل أنت { $term } ولم تعد تريد الظهور في الموقع أو في المنشورات؟ راسلنا. لا حاجة إلى ذكر السبب.
privacy-withdraw-paper = نزيل بياناتك من الموقع. أما الورق الذي وُزّع فلا يمكن استرجاعه، ولذلك يحمل كل منشور تاريخًا ورمزًا يقود إلى الصفحة الحالية.
privacy-rights-title = حقوقك
privacy-rights = يحق لك الاطلاع على بياناتك وتصحيحها ومحوها وأخذها معك. ويحق لك أيضًا أن تطلب الحد من استخدامها.
privacy-complaint = إذا لم نجد حلًا معًا، يمكنك تقديم شكوى إلى هيئة حماية البيانات في بلدك. في هولندا هي Autoriteit Persoonsgegevens.
privacy-visitors-title = عند زيارة هذا الموقع
privacy-visitors = لا يستخدم هذا الموقع ملفات تعريف الارتباط، ولا يقيس الزيارات، ولا يحمّل شيئًا من شركات أخرى، ولا يشغّل أي برنامج نصي.
privacy-search = نطلب من محركات البحث عدم إدراج صفحات الأشخاص.

accessibility-lead = يجب أن يستطيع الجميع استخدام هذا الموقع. هنا تقرأ إلى أين وصلنا.
accessibility-commitment-title = ما نريده
accessibility-commitment = تريد { $organisation } أن يستطيع الجميع قراءة هذا الموقع واستخدامه، كما يطلب التوجيه الأوروبي 2016/2102.
accessibility-scope = يخص هذا البيان { $url }.
accessibility-status-title = الوضع الحالي
accessibility-full = يستوفي هذا الموقع بالكامل معيار EN 301 549 وإرشادات WCAG 2.2، المستويين A وAA.
accessibility-partial = يستوفي هذا الموقع جزئيًا معيار EN 301 549 وإرشادات WCAG 2.2، المستويين A وAA. وما لم يكتمل بعد مذكور أدناه.
accessibility-limits-title = ما لا يسهل الوصول إليه بعد
accessibility-limits = نعلم بذلك ونعمل عليه:
accessibility-preparation-title = كيف فحصنا الموقع
accessibility-preparation = قيّمنا الموقع بأنفسنا بتاريخ { $date }، بفحوص آلية لكل صفحة، وباستخدام لوحة المفاتيح، وعلى الهاتف، ومع التكبير.
accessibility-pdf = أُعدّت ملفات PDF وفق PDF/UA-1: فيها عناوين وترتيب للقراءة ولغة وأوصاف للصور. وما في المنشور موجود أيضًا في صفحة المنطقة.
accessibility-feedback-title = هل هناك ما لا يعمل؟
accessibility-feedback = أخبرنا. ستسمع منا خلال خمسة أيام عمل. وإذا احتجت إلى نص بشكل آخر فسنوفره لك.
accessibility-enforcement-title = لست راضيًا عن جوابنا؟
accessibility-enforcement = يمكنك تقديم شكوى إلى الجهة المشرفة على سهولة الوصول الرقمي في بلدك. في هولندا: أمين المظالم الوطني (Nationale ombudsman) ومعهد حقوق الإنسان (College voor de Rechten van de Mens).

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
pool-privacy-short = لا يعرض هذا الموقع إلا أعدادًا. المنسّق وحده يعرف من هم. لن تجد هنا اسمًا أو صورة أو رقم هاتف لأي منهم.
pool-privacy-what = لذلك نعرض لكل منطقة كم عدد من يمكن سؤالهم، واللغات التي يتحدثونها، وما يفعلونه. لا نذكر الأعداد الصغيرة، ولا أي عدد يمكن أن يُحسب منه عدد صغير، حتى لا يُعرف أحد.
pool-privacy-basis = الموافقة (اللائحة العامة لحماية البيانات، المادة 6 الفقرة 1 (أ)). لا نحسب إلا من وافق على ذلك كتابةً بلغة يفهمها جيدًا. ونعرض بيانات العمل للمنسّقين كي تتمكن من الوصول إليهم.
pool-privacy-retention = للموافقة تاريخ انتهاء. بعد هذا التاريخ، أو عندما يتوقف الشخص، لا نحسبه بعد التحديث التالي للموقع.
pool-privacy-withdraw = هل أنت { $term } ولم تعد تريد أن نحسبك؟ راسلنا. لا حاجة إلى ذكر السبب.
pool-privacy-withdraw-paper = أما الورق الذي وُزّع فلا يحمل إلا أعدادًا دون أسماء.
pool-privacy-search = يجوز لمحركات البحث إدراج هذا الموقع، فهو لا يعرض أحدًا.

# Editions for colleagues.
internal-liaisons = جهات اتصال للزملاء
internal-privacy-lead = ما الذي يراه الزملاء هنا عن { $terms }، ولماذا، وكيف يمكنهم إيقاف ذلك.
internal-privacy-short = هذا الموقع للزملاء فقط، ولا يظهر فيه إلا ما سمح الشخص بأن يراه الزملاء. لا تنشر شيئًا منه على الإنترنت، ولا ترسله إلى غيرك، ولا تتركه في متناول الآخرين.
internal-privacy-purpose = نريد أن يجد الزملاء بسرعة شخصًا يتحدث اللغة ويحظى بثقة المجتمع، وأن يعرفوا بمن يتصلون في المؤسسات.
internal-privacy-search = لا يجوز لمحركات البحث إدراج أي صفحة من هذا الموقع.
