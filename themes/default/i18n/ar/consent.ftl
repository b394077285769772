# Machine translation, to be checked by a reader of Arabic.
consent-translated = machine
consent-machine-note = تُرجم النص بهذه اللغة آليًا. إذا كان هناك شيء غير واضح فاسأل.
consent-kind = الموافقة
consent-title = ما الذي يمكننا أن نعرضه عنك؟
consent-document = نموذج الموافقة { $record }
consent-lead = القرار لك. يمكنك أن تقول نعم، أو لا، أو نعم لجزء فقط. لا يجوز أن تكون لقول لا عواقب على عملك بصفة { $term }.

consent-who-title = من يطلب ذلك؟
consent-who = { $organisation } تُعدّ { $site }: موقعًا ومنشورات يجد فيها الناس { $term } يتحدث لغتهم.
consent-controller = { $controller } هي المسؤولة عن بياناتك.
consent-questions = هل لديك أسئلة؟ تواصل معنا:

consent-person-title = عمّن نتحدث؟
consent-name = اسمك في ملفنا
consent-shown-name = هكذا سيظهر اسمك
consent-shown-none = لا يظهر اسمك
consent-file = رقم بياناتك
consent-now = ما توافق عليه الآن
consent-now-until = { $channels }: من { $from } إلى { $until }
consent-now-open = { $channels }: من { $from }، دون تاريخ انتهاء

consent-where-title = أين نعرض ذلك؟
consent-web = الموقع
consent-web-text = يستطيع كل شخص في العالم أن يراه وينسخه. وإذا أزلناه لاحقًا فقد تبقى نسخ لدى آخرين.
consent-web-search-no = نطلب من محركات البحث، مثل Google، عدم إظهار صفحتك الخاصة.
consent-web-search-yes = يمكن لمحركات البحث، مثل Google، أن تُظهر صفحتك.
consent-print = الورق
consent-print-text = منشورات وأوراق تُوزَّع وتُعلَّق. الورق الذي وُزّع لا يمكننا استرجاعه.
consent-print-both = معظم المنشورات موجودة أيضًا في الموقع. لا يظهر فيها إلا ما تضع عليه علامة للموقع وللورق معًا.
consent-internal = الزملاء
consent-internal-text = مخصص لمن يعملون في شبكتنا. وهو غير موجود في الموقع العام.
consent-open-data = البيانات المفتوحة
consent-open-data-text = ملف يمكن لأي شخص أن يستخدمه، حتى الشركات. لا نعرف ماذا يفعلون به ولا نستطيع إيقافه.

consent-what-title = ما الذي نعرضه؟
consent-what = ضع علامة عند ما تسمح به. واترك المربع فارغًا عند ما لا تسمح به.
consent-asked = هذا ما نطلبه منك.
consent-open = هذا لا نطلبه، لكن يمكنك السماح به.
consent-what-head = هذا ما نعرضه
consent-box = مربع للعلامة: { $channel }
consent-box-asked = مربع للعلامة، هذا ما نطلبه: { $channel }
consent-field-name = الاسم
consent-field-photo = الصورة
consent-field-quote = كلماتك
consent-field-intro = نبذة عنك
consent-field-form = نموذج التواصل
consent-through = من يسأل عنك يتواصل مع { $name }. لا نعرض رقم هاتفك ولا بريدك الإلكتروني.

consent-sensitive-title = انتبه: هذه معلومات حساسة
consent-sensitive = قد يستخدمها بعض الناس ضدك. إذا كنت مترددًا فاترك المربعات فارغة.
consent-sensitive-reason = لماذا نطلب ذلك
consent-kept = هذا موجود في ملفنا فقط. لا نعرضه في أي مكان.

consent-term-title = إلى متى؟
consent-from = من يوم توقيعك إلى:
consent-term = في ذلك اليوم تنتهي موافقتك من تلقاء نفسها. وإذا أردنا الاستمرار بعده فسنسألك من جديد.

consent-rights-title = يمكنك أن تتوقف دائمًا
consent-rights-stop = يمكنك أن تتوقف في أي وقت، ولو عن جزء فقط. لا حاجة إلى ذكر السبب. هكذا تتوقف:
consent-rights-web = { $days ->
    [one] خلال يوم واحد نزيل بياناتك من الموقع.
    [two] خلال يومين نزيل بياناتك من الموقع.
    [few] خلال { $days } أيام نزيل بياناتك من الموقع.
   *[other] خلال { $days } يومًا نزيل بياناتك من الموقع.
}
consent-rights-web-soon = بعد كم يومًا تُزال بياناتك من الموقع؟ اكتب هنا:
consent-rights-print = الورق الذي وُزّع لا نستطيع استرجاعه كله.
consent-rights-data = يحق لك الاطلاع على بياناتك وتصحيحها ومحوها. وإذا لم تكن راضيًا فيمكنك تقديم شكوى.
consent-complaint = جهة تقديم الشكوى
consent-keep = مدة احتفاظنا ببياناتك
consent-keep-until = حتى { $date }

consent-explained-title = هل شُرح لك ذلك جيدًا؟
consent-explained-in = شُرح بهذه اللغة
consent-explained-by = شرحه
consent-interpreter = اسم المترجم (دون مترجم: ضع خطًا)

consent-sign-title = التوقيع
consent-sign = أفهم ما هو مكتوب هنا. ما وضعت عليه علامة مسموح به.
consent-you = أنت
consent-us = عن { $organisation }
consent-guardian = أحد الوالدين أو الوصي
consent-guardian-text = عمرك أقل من 18 عامًا. لذلك يوقّع أيضًا أحد والديك أو الوصي عليك.
consent-own-name = الاسم
consent-place = المكان
consent-day = التاريخ
consent-signature = التوقيع
consent-evidence = الرقم في ملفنا
consent-copy = يمكنك الحصول على نسخة من هذا النموذج. اطلبها.
