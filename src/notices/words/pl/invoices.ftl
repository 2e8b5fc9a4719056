# What customers read of an invoice, an order and its goods in a chat. Telegram's HTML, but for
# the words of buttons and of answers to a press, which are plain and stand at the end.

## The card of an invoice

bill-head = 🧾 <b>Zamówienie { $order }</b> · { $total }

bill-choose =
    🪙 <b>Wybierz kryptowalutę, w której chcesz zapłacić.</b>
    <i>Co dalej: dostaniesz kwotę po kursie z tej chwili i własny adres do wpłaty.</i>

bill-send =
    Wyślij dokładnie
    <code>{ $exact }</code> { $coin }
    na ten adres:
    <code>{ $address }</code>

bill-partial =
    🟡 <b>Dotarła część pieniędzy.</b>
    Otrzymano: { $received } ({ $amount })
    Brakuje: { $missing }

bill-send-rest =
    Prześlij resztę, dokładnie
    <code>{ $exact }</code> { $coin }
    na ten adres:
    <code>{ $address }</code>

bill-until = ⏳ Zapłać przed { $until } · ≈ { $minutes } min
bill-until-day = ⏳ Zapłać przed { $until }
bill-rate = 💱 1 { $coin } = { $price } · { $sources } · { $time }
bill-fee = 💡 Wysyłasz z giełdy? Dolicz jej opłatę, żeby dotarła dokładnie ta kwota.
bill-next-pay = <i>Co dalej: ta wiadomość zmieni się sama, gdy tylko Twoja wpłata będzie widoczna. Do tego czasu towar czeka na Ciebie.</i>
bill-next-partial = <i>Co dalej: gdy reszta będzie widoczna, towar pozostanie zarezerwowany. Jeśli nie dotrze na czas, zamówienie zostanie zamknięte, a o części, która wpłynęła, zdecydujesz Ty.</i>

bill-closing =
    ⌛ <b>Czas na zapłatę minął.</b>
    Nie wysyłaj już nic na ten adres. Sprawdzamy jeszcze raz, czy Twoja wpłata nie była już w drodze.
bill-closing-part = Do tej pory wpłynęło { $received }. Te pieniądze nie przepadły.
bill-next-closing = <i>Co dalej: za kilka minut ta wiadomość powie, czy wpłata zdążyła na czas. Jeśli nie, zamówienie zostanie zamknięte, a towar będzie znowu wolny.</i>

bill-seen = 👀 <b>Widzimy Twoją wpłatę:</b> { $amount }
bill-payment =
    { $wanted ->
        [one] 🔗 <code>{ $txid }</code> · { $have } z { $wanted } potwierdzenia
        [few] 🔗 <code>{ $txid }</code> · { $have } z { $wanted } potwierdzeń
        [many] 🔗 <code>{ $txid }</code> · { $have } z { $wanted } potwierdzeń
       *[other] 🔗 <code>{ $txid }</code> · { $have } z { $wanted } potwierdzenia
    }
bill-more-payments =
    { $count ->
        [one] i jeszcze { $count } wpłata
        [few] i jeszcze { $count } wpłaty
        [many] i jeszcze { $count } wpłat
       *[other] i jeszcze { $count } wpłaty
    }
bill-why-btc = Niepotwierdzoną wpłatę można jeszcze zastąpić, dlatego czekamy na potwierdzenia. W sieci Bitcoin blok powstaje mniej więcej co 10 minut.
bill-why-ltc = Niepotwierdzoną wpłatę można jeszcze zastąpić, dlatego czekamy na potwierdzenia. W sieci Litecoin blok powstaje mniej więcej co 2,5 minuty.
bill-next-confirming = <i>Towar jest zarezerwowany i nie trzeba nic więcej robić. Co dalej: gdy wpłata będzie potwierdzona, dostaniesz wiadomość, a zamówienie ruszy dalej.</i>

bill-paid = ✅ <b>Opłacone. Dziękujemy.</b>
bill-paid-late = ✅ <b>Opłacone. Dziękujemy.</b> Twoja wpłata przyszła późno, ale wystarczyła.
bill-items = { $items }
bill-more-items =
    { $count ->
        [one] i jeszcze { $count } pozycja
        [few] i jeszcze { $count } pozycje
        [many] i jeszcze { $count } pozycji
       *[other] i jeszcze { $count } pozycji
    }
bill-received = Otrzymano: { $amount }

bill-expired =
    ⌛ <b>To zamówienie nie zostało opłacone na czas i jest zamknięte.</b>
    Towar jest znowu wolny. Nie wysyłaj już nic na jego adres.
bill-next-expired = <i>Nie pobrano żadnych pieniędzy. Co dalej: zamów ponownie, kiedy zechcesz. Jeśli wpłata jednak została wysłana, zobaczymy ją i damy znać tutaj.</i>
bill-expired-part =
    ⌛ <b>To zamówienie jest zamknięte.</b>
    Wpłynęło { $received }, reszta nie dotarła na czas. Towar jest znowu wolny. Nie wysyłaj już nic na adres tego zamówienia.
bill-cancelled =
    ❌ <b>To zamówienie jest anulowane.</b>
    Towar jest znowu wolny. Nie wysyłaj już nic na adres tego zamówienia.
bill-next-cancelled = <i>Nie trzeba nic robić. Zapraszamy do ponownego zamówienia.</i>

bill-invalid =
    🔴 <b>Twoja wpłata wypadła z łańcucha i już się nie liczy.</b>
    Zamówienie jest wstrzymane.
bill-invalid-by-hand =
    🔴 <b>Sklep nie uznaje tej wpłaty.</b>
    Zamówienie jest wstrzymane.
bill-next-invalid = <i>Co dalej: jeśli wpłata wróci, zamówienie samo ruszy dalej. Jeśli wycofanie wpłaty nie było Twoją decyzją, napisz do sklepu.</i>
bill-next-invalid-by-hand = <i>Co dalej: napisz do sklepu.</i>
bill-reorged =
    ⚠️ <b>Blok z Twoją wpłatą wypadł z łańcucha.</b>
    Nie płać drugi raz. <i>Co dalej: zamówienie ruszy, gdy wpłata znowu będzie w bloku.</i>

bill-refused =
    🔴 <b>Adresu tego zamówienia nie można pokazać,</b> bo nie udało się go sprawdzić.
    Nic nie wysyłaj. <i>Co dalej: napisz do sklepu, który też już o tym wie.</i>

## What becomes of money beyond the price

bill-part-seen = <i>Twoje pieniądze nie przepadły. Co dalej: gdy będą potwierdzone, dowiesz się tutaj, jak ich użyć.</i>
bill-late-seen =
    🕓 <b>Pieniądze wpłynęły po czasie:</b> { $amount }
    <i>Co dalej: gdy będą potwierdzone, zamówienie zostanie jednak opłacone, jeśli kwota wystarczy i towar jeszcze będzie. W przeciwnym razie przejdą na Twoje saldo albo wrócą do Ciebie, jeśli o to poprosisz.</i>
bill-late-seen-cancelled =
    🕓 <b>Pieniądze wpłynęły po czasie:</b> { $amount }
    <i>Co dalej: gdy będą potwierdzone, przejdą na Twoje saldo albo wrócą do Ciebie, jeśli o to poprosisz.</i>
bill-over-seen = ➕ <b>Wpłynęło więcej, niż trzeba,</b> o wartości { $worth }. <i>Co dalej: gdy nadwyżka będzie potwierdzona, dowiesz się tutaj, jak jej użyć.</i>
bill-over-waiting = ➕ <b>Wpłynęło więcej, niż trzeba:</b> { $amount }
bill-waiting = 💰 <b>Czekają tu Twoje pieniądze:</b> { $amount }
bill-decide = <i>Termin: { $until }. Wtedy przejdą na Twoje saldo. Jeśli wolisz dostać je z powrotem, poproś o to sklep wcześniej.</i>
bill-kept = <i>Co dalej: sklep przechowuje je, dopóki nie wyjaśni się, co z nimi będzie. Jeśli chcesz je dostać z powrotem, napisz do sklepu.</i>
bill-credited = 💰 Kwota { $amount } jest na Twoim saldzie.
bill-returning = ↩️ Kwota { $amount } jest odłożona do zwrotu dla Ciebie. Sklep ją wyśle.
bill-returned = ↩️ Kwotę { $amount } odesłano do Ciebie.
bill-rounded = Kwota { $amount } była za mała, żeby ją wysłać, i została zatrzymana jako zaokrąglenie.
bill-tolerated = Brakującą kwotę { $amount } umorzono.

## What happens next with goods

bill-next-hold = ⏸ <b>Twoje zamówienie jest wstrzymane,</b> bo sklep sprawdza jego wpłatę. <i>Co dalej: dostaniesz wiadomość, gdy ruszy dalej.</i>
bill-next-automatic = 🎁 <i>Co dalej: Twoje kody i pliki przyjdą tu same. Możesz je ponownie pobrać z zamówienia.</i>
bill-next-pickup = 📍 <i>Co dalej: informacja o miejscu odbioru przyjdzie tu sama. Możesz ją ponownie pobrać z zamówienia.</i>
bill-next-shipping = 📦 <i>Co dalej: pakujemy Twoją paczkę i damy znać, gdy będzie w drodze.</i>
bill-next-booking = 📅 <i>Co dalej: sklep napisze do Ciebie w sprawie terminu.</i>
bill-next-shipped = 🚚 <b>Twoja paczka jest w drodze.</b> <i>Co dalej: gdy dotrze, oznacz ją jako odebraną.</i>
bill-next-completed = 🏁 <b>Wszystko jest już u Ciebie.</b> <i>Jeśli coś jest nie tak, napisz do sklepu.</i>
bill-next-refund = ❌ <b>Sklep anulował to zamówienie.</b> <i>Co dalej: sklep odeśle Twoje pieniądze. Jeśli będzie potrzebował Twojego adresu, zapyta o niego.</i>
bill-next-owed = <i>Wpłata wypadła z łańcucha, gdy towar był już wydany. Napisz do sklepu w tej sprawie.</i>
bill-parcel =
    Przewoźnik: { $carrier }
    Numer przesyłki: <code>{ $tracking }</code>

## Orders

bill-orders = 📦 <b>Twoje zamówienia</b>
bill-no-orders = 📦 Nie masz jeszcze zamówień.
bill-order = 📦 <b>Zamówienie { $order }</b> · { $total }
bill-order-made = Zamówiono: { $time }
bill-order-paid = Opłacono: { $time }
bill-order-shipped = Wysłano: { $time }
bill-stage-unpaid =
    🕐 <b>Czeka na Twoją wpłatę.</b>
    <i>Co dalej: wybierz kryptowalutę i zapłać przed { $until } albo anuluj zamówienie.</i>
bill-stage-closed = ⌛ <b>Nie zostało opłacone na czas i jest zamknięte.</b> <i>Zapraszamy do ponownego zamówienia.</i>
bill-stage-cancelled = ❌ <b>Jest anulowane.</b> <i>Zapraszamy do ponownego zamówienia.</i>
bill-none = Nie masz takiego zamówienia.
bill-none-open = Nie masz zamówienia, które czeka na wpłatę.

## The receipt

bill-receipt-head =
    📄 <b>Potwierdzenie płatności</b> · { $shop }
    Zamówienie { $order }
bill-receipt-paid = Opłacono: { $time }
bill-receipt-line = { $count } × { $product }: { $price }
bill-receipt-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
bill-receipt-shipping = Wysyłka, { $option }: { $price }
bill-receipt-discount = Rabat: { $amount }
bill-receipt-total = <b>Suma: { $total }</b>
bill-receipt-rate = Kurs: 1 { $coin } = { $price }, źródła: { $sources }, { $time }
bill-receipt-tx =
    { $amount } transakcją
    <code>{ $txid }</code>
bill-receipt-by-hand = Sklep potwierdził płatność ręcznie.

## Goods

bill-goods =
    🎁 <b>Twój towar z zamówienia { $order }</b>
    Dotknij kodu, żeby go skopiować. Zachowaj go dla siebie: kto ma kod, może go użyć. Wszystko to możesz ponownie pobrać z zamówienia.
bill-goods-more = 🎁 <b>Zamówienie { $order }, ciąg dalszy</b>
bill-goods-to-channel = 🎁 <b>Towar z zamówienia { $order }</b>
bill-goods-of = <b>{ $product }</b>
bill-goods-file = 📎 <b>{ $product }</b>, zamówienie { $order }
bill-goods-pickup = 📍 <b>{ $count } × { $product }</b>, zamówienie { $order }
bill-goods-pickup-place = Miejsce odbioru: <b>{ $place }</b>
bill-goods-pickup-nowhere = Sklep nie podał jeszcze miejsca odbioru. Napisz do sklepu.
bill-goods-pickup-words = { $text }
bill-goods-channel = 📢 <b>{ $product }</b> z zamówienia { $order }: wysłano na kanał, którego sklep do tego używa.
bill-goods-failed = 🔴 <b>Nie udało się wysłać towaru z zamówienia { $order }.</b> Sklep już o tym wie i zajmie się tym. Towar pozostaje Twój: możesz go później pobrać z zamówienia.

bill-problem-ask =
    💬 <b>Co jest nie tak z zamówieniem { $order }?</b>
    Napisz to w jednej wiadomości. Sklep ją przeczyta i odpowie tutaj.

    Na przykład: <i>Paczka dotarła, ale kubek jest stłuczony.</i>

    /cancel przerywa.

## Buttons

bill-copy-amount = 📋 Kopiuj kwotę
bill-copy-rest = 📋 Kopiuj brakującą kwotę
bill-copy-address = 📋 Kopiuj adres
bill-copy-link = 🔗 Kopiuj link do płatności
bill-page = 🌐 Strona płatności
bill-wallet = 👛 Otwórz portfel
bill-check = 🔄 Sprawdź
bill-other-coin = 🔁 Inna kryptowaluta
bill-choose-coin = 🪙 Wybierz kryptowalutę
bill-extend = ⏳ +15 min
bill-cancel = ❌ Anuluj
bill-pay-now = ▶ Wróć do płatności
bill-invoice = 🧾 Faktura
bill-details = 📦 Zamówienie
bill-receipt = 📄 Potwierdzenie płatności
bill-get-goods = 🎁 Mój towar
bill-received-yes = ✅ Odebrane
bill-problem = 💬 Problem
bill-again = 🔁 Kup ponownie
bill-order-again = 🛒 Zamów ponownie
bill-map = 🗺 Mapa
bill-shop = 🛍 Sklep
bill-all-orders = 📦 Wszystkie zamówienia
bill-reply = 💬 Odpowiedz
bill-product = 🛍 Do produktu
bill-invite = 🎁 Zaproś
bill-support = 💬 Pomoc
bill-no-news = 🔕 Nie chcę nowości

bill-row-unpaid = 🕐 { $order } · { $total } · { $day }
bill-row-paid = 🟢 { $order } · { $total } · { $day }
bill-row-hold = ⏸ { $order } · { $total } · { $day }
bill-row-shipped = 🚚 { $order } · { $total } · { $day }
bill-row-completed = ✅ { $order } · { $total } · { $day }
bill-row-cancelled = ❌ { $order } · { $total } · { $day }
bill-row-expired = ⌛ { $order } · { $total } · { $day }

## Answers to a press

bill-checking = Sprawdzamy teraz. Do tej pory nic nie widać. Ta wiadomość zmieni się, gdy tylko coś się pojawi.
bill-checking-part = Sprawdzamy teraz. Brakuje jeszcze { $missing }.
bill-checking-seen =
    { $wanted ->
        [one] Sprawdzamy teraz. Do tej pory: { $have } z { $wanted } potwierdzenia.
        [few] Sprawdzamy teraz. Do tej pory: { $have } z { $wanted } potwierdzeń.
        [many] Sprawdzamy teraz. Do tej pory: { $have } z { $wanted } potwierdzeń.
       *[other] Sprawdzamy teraz. Do tej pory: { $have } z { $wanted } potwierdzenia.
    }
bill-checking-refused = Nie udało się sprawdzić adresu tego zamówienia. Nic nie wysyłaj i napisz do sklepu.
bill-checked = Nie ma już na co czekać. Ta wiadomość mówi, jak jest teraz.
bill-extended = Masz 15 minut więcej. Kurs jest nowy: wyślij kwotę, którą widać teraz.
bill-extended-before = Ten przycisk został już użyty. Ta wiadomość pokazuje, ile czasu zostało.
bill-extended-out = Sklep nie daje więcej czasu na to zamówienie.
bill-extend-seen = Widzimy Twoją wpłatę. Nie potrzebujesz więcej czasu.
bill-extend-late = Czas na zapłatę minął.
bill-extend-no-rate = Nie ma teraz aktualnego kursu, więc nie można dać więcej czasu. Spróbuj ponownie za minutę.
bill-got = Dziękujemy. Zamówienie jest zakończone.
bill-got-not = Tego zamówienia nie można teraz oznaczyć jako odebrane.
bill-receipt-not-yet = Potwierdzenie płatności będzie, gdy tylko zamówienie zostanie opłacone.
bill-goods-not-yet = Tego towaru nie można teraz pobrać: zamówienie nie jest opłacone albo jest wstrzymane.
bill-goods-none = W tym zamówieniu nic nie przychodzi samo.
bill-again-none = Nic z tego zamówienia nie jest teraz w sprzedaży.
bill-again-filled = Jest w Twoim koszyku.
