# What those who run the shop read of orders, letters and decisions. Telegram's HTML; keys with
# `-btn` are buttons.

## The desk

adm-desk = <b>{ $shop }: pulpit</b>
adm-desk-to-ship =
    { $count ->
        [one] 📦 { $count } zamówienie do wysłania
        [few] 📦 { $count } zamówienia do wysłania
        [many] 📦 { $count } zamówień do wysłania
       *[other] 📦 { $count } zamówienia do wysłania
    }
adm-desk-unpaid =
    { $count ->
        [one] 🕐 { $count } zamówienie czeka na pieniądze
        [few] 🕐 { $count } zamówienia czekają na pieniądze
        [many] 🕐 { $count } zamówień czeka na pieniądze
       *[other] 🕐 { $count } zamówienia czeka na pieniądze
    }
adm-desk-review =
    { $count ->
        [one] ⚖ { $count } sprawa czeka na decyzję
        [few] ⚖ { $count } sprawy czekają na decyzję
        [many] ⚖ { $count } spraw czeka na decyzję
       *[other] ⚖ { $count } sprawy czeka na decyzję
    }
adm-desk-low =
    { $count ->
        [one] 📉 { $count } produkt jest na wyczerpaniu
        [few] 📉 { $count } produkty są na wyczerpaniu
        [many] 📉 { $count } produktów jest na wyczerpaniu
       *[other] 📉 { $count } produktu jest na wyczerpaniu
    }
adm-desk-quiet = Nic na Ciebie nie czeka.
adm-desk-paused =
    ⏸ <b>Sprzedaż jest wstrzymana</b> od { $since }
    Przez: { $by }
    Powód: { $reason }
adm-desk-next = <i>Następny krok: naciśnij to, co chcesz zobaczyć, albo napisz /find i numer zamówienia, adres, transakcję, nazwę albo @użytkownika.</i>
adm-help =
    <b>Co robi ten bot</b>
    Tutaj dostajesz wiadomość, gdy coś jest opłacone, gdy pieniądze czekają na decyzję i gdy pisze klient. Opłacone zamówienie przychodzi jako karta, która zawsze jest aktualna: przyjmij je, spakuj, zapisz numer przesyłki, oznacz jako wysłane. To, co porusza pieniądze lub towar, wymaga powodu i drugiego dotknięcia.
adm-help-row = { $command }: { $about }
adm-languages = <b>Wybierz język</b>

## The card of an order

adm-card-head =
    { $stage ->
        [created] 🕐 <b>#{ $order } NIEOPŁACONE</b> · { $total }
        [paid] 🟢 <b>#{ $order } OPŁACONE</b> · { $total }
        [shipped] 🚚 <b>#{ $order } WYSŁANE</b> · { $total }
        [completed] ✅ <b>#{ $order } ZAKOŃCZONE</b> · { $total }
        [cancelled] ❌ <b>#{ $order } ANULOWANE</b> · { $total }
       *[expired] ⌛ <b>#{ $order } WYGASŁO</b> · { $total }
    }
adm-card-head-coins =
    { $stage ->
        [created] 🕐 <b>#{ $order } NIEOPŁACONE</b> · { $total } · { $coins } ({ $have } potw.)
        [paid] 🟢 <b>#{ $order } OPŁACONE</b> · { $total } · { $coins } ({ $have } potw.)
        [shipped] 🚚 <b>#{ $order } WYSŁANE</b> · { $total } · { $coins } ({ $have } potw.)
        [completed] ✅ <b>#{ $order } ZAKOŃCZONE</b> · { $total } · { $coins } ({ $have } potw.)
        [cancelled] ❌ <b>#{ $order } ANULOWANE</b> · { $total } · { $coins } ({ $have } potw.)
       *[expired] ⌛ <b>#{ $order } WYGASŁO</b> · { $total } · { $coins } ({ $have } potw.)
    }
adm-card-who =
    { $count ->
        [one] 👤 { $who } · pierwsze zamówienie · niedotrzymane terminy: { $strikes }
        [few] 👤 { $who } · { $count } zamówienia · niedotrzymane terminy: { $strikes }
        [many] 👤 { $who } · { $count } zamówień · niedotrzymane terminy: { $strikes }
       *[other] 👤 { $who } · { $count } zamówienia · niedotrzymane terminy: { $strikes }
    }
adm-card-blocked = ⛔ Ten klient jest zablokowany: { $reason }
adm-card-unreachable = 📵 Żadna wiadomość bota nie dociera do tego klienta.
adm-card-items = 🧾 { $items }
adm-card-items-more =
    { $count ->
        [one] 🧾 { $items } i jeszcze { $count }
        [few] 🧾 { $items } i jeszcze { $count }
        [many] 🧾 { $items } i jeszcze { $count }
       *[other] 🧾 { $items } i jeszcze { $count }
    }
adm-card-parcel-by = 🚚 { $option } · adres w „Szczegółach”
adm-card-parcel = 🚚 Paczka · adres w „Szczegółach”
adm-card-parcel-bare = 🚚 Paczka · adres nie jest zapisany
adm-card-pickup = 📍 Odbiór osobisty przez klienta
adm-card-booking = 📅 Trzeba uzgodnić termin
adm-card-auto = ⚡ Kody i pliki są wydawane automatycznie
adm-card-auto-sent = 📤 Kody i pliki są właśnie wydawane
adm-card-auto-done = 📬 Kody i pliki są u klienta
adm-card-auto-failed = 🔴 Kody i pliki nie dotarły do klienta
adm-card-claimed = 🙋 Zajmuje się tym { $who }
adm-card-tracking = 🏷 { $name } · <code>{ $number }</code>
adm-card-number = 🏷 <code>{ $number }</code>
adm-card-carrier = 🏷 { $name }

adm-card-held = ⏸ <b>Wstrzymane:</b> { $reason }
adm-card-held-reorg = ⏸ <b>Wstrzymane:</b> blok z wpłatą wypadł z łańcucha
adm-card-held-fell = ⏸ <b>Wstrzymane:</b> wpłata zniknęła
adm-card-held-by-hand = ⏸ <b>Wstrzymane:</b> wpłatę ręcznie uznano za nieważną
adm-card-clawed = 🔴 <b>Wpłata utracona po wydaniu:</b> pieniądze zniknęły, gdy towar był już wydany. Klient jest je teraz winien.
adm-card-marked = ✍ Decyzja podjęta ręcznie
adm-card-part = 🟡 Wpłynęła część: { $received }, brakuje: { $missing }
adm-card-late = 🕓 Pieniądze wpłynęły po czasie
adm-card-over = ➕ Wpłynęło więcej, niż trzeba
adm-card-waiting = 💰 Na decyzję czeka <b>{ $amount }</b>. Termin: { $until }. Wtedy przejdzie na saldo.
adm-card-waiting-kept = 💰 Na decyzję czeka <b>{ $amount }</b>, bez terminu.
adm-card-refund = ↩ Należy się zwrot <b>{ $amount }</b>.

adm-next-unpaid = <i>Następny krok: żaden. Zamówienie czeka na pieniądze. Termin: { $until }.</i>
adm-next-closing = <i>Następny krok: żaden. Czas minął, a łańcuch jest sprawdzany jeszcze raz.</i>
adm-next-confirming = <i>Następny krok: żaden. Pieniądze są widoczne i czekają na potwierdzenia.</i>
adm-next-hold = <i>Następny krok: nie wysyłaj tego zamówienia. Dostaniesz wiadomość, gdy ruszy dalej; „Sprawdź ponownie” od razu sprawdza pieniądze.</i>
adm-next-clawed = <i>Następny krok: napisz do klienta. Jego następna wpłata pokryje to, co jest winien.</i>
adm-next-claim = <i>Następny krok: przyjmij zamówienie, żeby nikt nie pakował go drugi raz.</i>
adm-next-pack = <i>Następny krok: spakuj towar, zapisz numer przesyłki, a potem naciśnij „Wysłane”.</i>
adm-next-fetch = <i>Następny krok: przygotuj towar. Gdy klient go odbierze, naciśnij „Wydane”.</i>
adm-next-book = <i>Następny krok: uzgodnij termin z klientem. Gdy będzie po wszystkim, naciśnij „Wydane”.</i>
adm-next-auto = <i>Następny krok: żaden. Kasa wydaje wszystko automatycznie.</i>
adm-next-failed = <i>Następny krok: napisz do klienta. Towar pozostaje jego i można go ponownie pobrać z zamówienia.</i>
adm-next-undo = <i>Następny krok: żaden. Klient dostanie wiadomość za minutę; do tego czasu można to cofnąć przyciskiem „Cofnij”.</i>
adm-next-shipped = <i>Następny krok: żaden. Zamówienie zakończy się, gdy klient je odbierze, albo samo po pewnym czasie.</i>
adm-next-completed = <i>Gotowe. Nie trzeba już nic robić.</i>
adm-next-decide = <i>Następny krok: zdecyduj, co stanie się z pieniędzmi: saldo, zwrot albo uznanie zamówienia za opłacone w „Szczegółach”.</i>
adm-next-refund = <i>Następny krok: wyślij zwrot ze swojego portfela. Jeśli potrzebujesz adresu, napisz do klienta.</i>
adm-next-closed = <i>Gotowe. Towar jest znowu wolny.</i>

## Everything about an order

adm-sheet-customer = Klient nr { $person }: { $name }
adm-sheet-made = Złożono: { $at }
adm-sheet-paid = Opłacono: { $at }
adm-sheet-shipped = Wysłano: { $at }
adm-sheet-completed = Zakończono: { $at }
adm-sheet-closed = Zamknięto: { $at }
adm-sheet-line = { $quantity } × { $product }: { $price }
adm-sheet-line-more =
    { $count ->
        [one] i jeszcze { $count } pozycja
        [few] i jeszcze { $count } pozycje
        [many] i jeszcze { $count } pozycji
       *[other] i jeszcze { $count } pozycji
    }
adm-sheet-option = Wysyłka, { $option }: { $price }
adm-sheet-discount = Rabat: { $amount }
adm-sheet-total = <b>Suma: { $total }</b>
adm-sheet-address =
    <b>Adres</b>
    <code>{ $text }</code>
adm-sheet-address-private = 🏠 Adres widać tylko w czacie prywatnym z tym botem.
adm-sheet-address-none = 🏠 Adres nie jest zapisany.
adm-sheet-payment =
    💰 { $amount } ({ $have }/{ $wanted } potw.)
    <code>{ $txid }</code>
adm-sheet-payment-not =
    💤 { $amount } nie liczy się: wpłata zniknęła, została zastąpiona albo jest za mała
    <code>{ $txid }</code>
adm-sheet-payments-more =
    { $count ->
        [one] i jeszcze { $count } wpłata
        [few] i jeszcze { $count } wpłaty
        [many] i jeszcze { $count } wpłat
       *[other] i jeszcze { $count } wpłaty
    }
adm-sheet-letter-customer = 💬 { $at }, klient: <i>{ $snippet }</i>
adm-sheet-letter-shop = ✍ { $at }, sklep: <i>{ $snippet }</i>
adm-sheet-journal = <b>Historia</b>
adm-sheet-deed = { $at } · <code>{ $action }</code> · { $by }
adm-sheet-deed-why = { $at } · <code>{ $action }</code> · { $by }: { $reason }

## Orders, and looking for something

adm-orders-to-ship =
    { $count ->
        [one] 📦 <b>Do wysłania:</b> { $count } zamówienie
        [few] 📦 <b>Do wysłania:</b> { $count } zamówienia
        [many] 📦 <b>Do wysłania:</b> { $count } zamówień
       *[other] 📦 <b>Do wysłania:</b> { $count } zamówienia
    }
adm-orders-unpaid =
    { $count ->
        [one] 🕐 <b>Nieopłacone:</b> { $count } zamówienie
        [few] 🕐 <b>Nieopłacone:</b> { $count } zamówienia
        [many] 🕐 <b>Nieopłacone:</b> { $count } zamówień
       *[other] 🕐 <b>Nieopłacone:</b> { $count } zamówienia
    }
adm-orders-late =
    { $count ->
        [one] 🕓 <b>Pieniądze po czasie:</b> { $count } zamówienie
        [few] 🕓 <b>Pieniądze po czasie:</b> { $count } zamówienia
        [many] 🕓 <b>Pieniądze po czasie:</b> { $count } zamówień
       *[other] 🕓 <b>Pieniądze po czasie:</b> { $count } zamówienia
    }
adm-orders-all =
    { $count ->
        [one] 🗂 <b>Wszystkie:</b> { $count } zamówienie
        [few] 🗂 <b>Wszystkie:</b> { $count } zamówienia
        [many] 🗂 <b>Wszystkie:</b> { $count } zamówień
       *[other] 🗂 <b>Wszystkie:</b> { $count } zamówienia
    }
adm-orders-none = Nic tu nie ma.
adm-no-order = Nie ma zamówienia { $order }.
adm-found =
    { $count ->
        [one] 🔎 <b>{ $count } wynik</b> dla { $query }
        [few] 🔎 <b>{ $count } wyniki</b> dla { $query }
        [many] 🔎 <b>{ $count } wyników</b> dla { $query }
       *[other] 🔎 <b>{ $count } wyniku</b> dla { $query }
    }
adm-found-some = 🔎 <b>Pierwsze wyniki</b> dla { $query }. Napisz więcej, żeby znaleźć mniej.
adm-found-nothing =
    🔎 <b>Nic nie znaleziono</b> dla { $query }
    Szukano: numeru zamówienia (1042 lub #1042), adresu, transakcji, @użytkownika, nazwy, identyfikatora z Telegrama.

## Looking after orders, shipping

adm-take-over-ask =
    🔁 <b>Przejąć zamówienie #{ $order }?</b>
    { $who } zajmuje się nim od { $since }.

    Co się stanie: zamówienie będzie Twoje i pokażą to karty u wszystkich. { $who } nie dostanie wiadomości. Porozumcie się, żeby nikt nie pakował go drugi raz.
adm-taken-over = 🙋 <b>Zamówienie #{ $order } jest teraz Twoje.</b>

adm-ship-ask =
    ✅ <b>Oznaczyć zamówienie #{ $order } jako wysłane?</b>
adm-ship-parcel = Paczka: { $name } · <code>{ $number }</code>
adm-ship-number = Paczka: <code>{ $number }</code>
adm-ship-carrier = Paczka: { $name }, bez numeru
adm-ship-bare = Nie ma jeszcze numeru przesyłki. Najpierw go dodaj albo wyślij bez niego.
adm-ship-effects =
    Co się stanie:
    • Klient dostanie wiadomość za minutę, z przewoźnikiem i numerem.
    • Do tego czasu można to cofnąć przyciskiem „Cofnij”.
    • Pieniądze się nie poruszą. Zamówienie zakończy się, gdy klient je odbierze, albo samo po pewnym czasie.
adm-shipped =
    🚚 <b>Zamówienie #{ $order } jest oznaczone jako wysłane.</b>
    Klient dostanie wiadomość za minutę. Do tego czasu można to cofnąć przyciskiem „Cofnij”.
adm-shipped-told = 🚚 <b>Zamówienie #{ $order } jest wysłane, a klient o tym wie.</b>
adm-unshipped = ↩ <b>Zamówienie #{ $order } nie jest wysłane.</b> Klient nie dostał żadnej wiadomości.
adm-tracking-ask =
    🏷 <b>Przewoźnik i numer dla zamówienia #{ $order }</b>
    Wyślij jedno i drugie w jednej wiadomości, na przykład:

    <code>DHL 00340434161094042557</code>

    Jeśli paczka już wyszła, klient pozna numer. /cancel zostawia wszystko bez zmian.
adm-tracking-bad = Wyślij przewoźnika i numer w jednej wiadomości, na przykład <code>DHL 00340434161094042557</code>; najwyżej { $count } znaków każde.
adm-tracking-set = 🏷 <b>Zapisano dla zamówienia #{ $order }.</b>
adm-ship-usage = Wyślij numer zamówienia, a jeśli ją znasz, także przesyłkę: <code>/ship 1042 DHL 00340434161094042557</code>

## Letters

adm-message-ask =
    📨 <b>Napisz do klienta z zamówienia #{ $order }</b>
    { $who }

    Wyślij jedną wiadomość, na przykład: <i>Paczka wychodzi jutro.</i>
    Bot przekaże ją z numerem zamówienia. /cancel przerywa bez wysyłania.
adm-reply-ask =
    📨 <b>Wiadomość do: { $who }</b>
    Wyślij jedną wiadomość; bot ją przekaże. /cancel przerywa bez wysyłania.
adm-letter-customer =
    💬 { $at }, klient:
    <blockquote>{ $text }</blockquote>
adm-letter-shop =
    ✍ { $at }, sklep:
    <blockquote>{ $text }</blockquote>
adm-letter-too-long = Wiadomość może mieć od 1 do { $count } znaków. Wyślij ją jeszcze raz, krótszą albo w częściach.
adm-letter-sent = 📨 <b>W drodze do: { $who }.</b>
adm-letter-waits = 📵 <b>Zachowano, ale może nie dotrzeć do: { $who }.</b> Żadna wiadomość bota nie dociera teraz do tej osoby. Spróbuj też inną drogą.
adm-no-person = Nie ma osoby { $person }.

## Reasons, and what will happen

adm-ask-cancel =
    ❌ <b>Anuluj zamówienie #{ $order }</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>klient o to poprosił</i>. Poznają go współpracownicy i zachowa go dziennik zdarzeń. Najpierw zobaczysz, co się stanie.
adm-ask-settle =
    ✍ <b>Uznaj zamówienie #{ $order } za opłacone</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>zapłacono gotówką przy ladzie</i>. Zachowa go dziennik zdarzeń. Najpierw zobaczysz, co się stanie.
adm-ask-expire =
    ⌛ <b>Oznacz teraz zamówienie #{ $order } jako wygasłe</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>zamówiono dwa razy</i>. Zachowa go dziennik zdarzeń. Najpierw zobaczysz, co się stanie.
adm-ask-invalidate =
    🚫 <b>Uznaj zamówienie #{ $order } za nieopłacone</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>przez pomyłkę uznane za opłacone</i>. Zachowa go dziennik zdarzeń. Najpierw zobaczysz, co się stanie.
adm-ask-credit =
    💰 <b>Czekające pieniądze z zamówienia #{ $order } na saldo klienta</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>klient chce znowu coś kupić</i>. Zachowa go dziennik zdarzeń. Najpierw zobaczysz, co się stanie.
adm-ask-refund =
    ↩ <b>Czekające pieniądze z zamówienia #{ $order } z powrotem do klienta</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>klient o to poprosił</i>. Zachowa go dziennik zdarzeń. Najpierw zobaczysz, co się stanie.
adm-ask-block =
    ⛔ <b>Zablokuj: { $who }</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>trzy fałszywe reklamacje</i>. Poznają go współpracownicy i zachowa go dziennik zdarzeń. Najpierw zobaczysz, co się stanie.
adm-ask-pause =
    ⏸ <b>Wstrzymaj całą sprzedaż</b>
    Dlaczego? Wyślij powód w jednej wiadomości, na przykład: <i>remanent do poniedziałku</i>. <b>Przeczytają go klienci</b>, którzy będą chcieli zamówić. Najpierw zobaczysz, co się stanie.
adm-reason-bad = Powód może mieć od 1 do { $count } znaków. Wyślij go jeszcze raz.

adm-sure-reason = Powód: <i>{ $reason }</i>
adm-sure-cancel-unpaid =
    ❌ <b>Anulować zamówienie #{ $order }?</b>
    • Pieniądze: żadne nie wpłynęły. To, co przyjdzie później, będzie czekać na decyzję.
    • Towar: od razu jest wolny.
    • Klient dowie się o anulowaniu, a współpracownicy także o powodzie.
adm-sure-cancel-seen =
    ❌ <b>Anulować zamówienie #{ $order }?</b>
    • Pieniądze: widać { $received }. Po potwierdzeniu kwota będzie czekać na decyzję: saldo albo zwrot.
    • Towar: od razu jest wolny.
    • Klient dowie się o anulowaniu, a współpracownicy także o powodzie.
adm-sure-cancel-paid =
    ❌ <b>Anulować opłacone zamówienie #{ $order }?</b>
    • Pieniądze: należny będzie zwrot <b>{ $amount }</b>. Wysyłasz go ze swojego portfela. Prowizja wypłacona za to zamówienie zostanie odjęta.
    • Towar: wraca do magazynu. Tego, co już wydano, nie można anulować.
    • Klient dowie się o anulowaniu i o kwocie zwrotu, a współpracownicy także o powodzie.
adm-sure-cancel-unsettled =
    ❌ <b>Anulować zamówienie #{ $order }?</b>
    • Pieniądze: wpłata teraz się nie liczy, więc zwrot z tego powodu się nie należy. Pieniądze, które wrócą, będą czekać na decyzję.
    • Towar: wraca do magazynu. Tego, co już wydano, nie można anulować.
    • Klient dowie się o anulowaniu, a współpracownicy także o powodzie.
adm-sure-settle =
    ✍ <b>Uznać zamówienie #{ $order } za opłacone?</b>
    • Pieniądze: z { $total } łańcuch potwierdza { $proved }. Reszta, <b>{ $missing }</b>, zostanie zaksięgowana jako niepotwierdzona, a faktura pozostanie oznaczona.
    • Towar: jest sprzedany. Kody i pliki są wydawane automatycznie; paczka czeka na Ciebie.
    • Klient dowie się, że zamówienie jest opłacone. Osoba, która go zaprosiła, zarobi prowizję.
adm-sure-settle-expired =
    ✍ <b>Uznać zamówienie #{ $order }, które wygasło, za opłacone?</b>
    • Pieniądze: z { $total } łańcuch potwierdza { $proved }. Reszta, <b>{ $missing }</b>, zostanie zaksięgowana jako niepotwierdzona, a faktura pozostanie oznaczona.
    • Towar: zostanie ponownie zabrany z magazynu. Jeśli nie ma całego, nic się nie stanie.
    • Klient dowie się, że zamówienie jest opłacone. Osoba, która go zaprosiła, zarobi prowizję.
adm-sure-expire =
    ⌛ <b>Oznaczyć teraz zamówienie #{ $order } jako wygasłe?</b>
    • Pieniądze: żadne nie są pobierane. To, co przyjdzie później, będzie spóźnione: opłaci zamówienie, jeśli kwota wystarczy i towar jeszcze będzie, albo będzie czekać na decyzję.
    • Towar: od razu jest wolny.
    • Klient dowie się, że zamówienie jest zamknięte; nie liczy się to jako niedotrzymany termin. Współpracownicy dostaną wiadomość.
adm-sure-expire-seen =
    ⌛ <b>Oznaczyć teraz zamówienie #{ $order } jako wygasłe?</b>
    • Pieniądze: widać { $received }. Po potwierdzeniu opłacą zamówienie, jeśli kwota wystarczy i towar jeszcze będzie, albo będą czekać na decyzję.
    • Towar: od razu jest wolny.
    • Klient dowie się, że zamówienie jest zamknięte; nie liczy się to jako niedotrzymany termin. Współpracownicy dostaną wiadomość.
adm-sure-invalidate =
    🚫 <b>Uznać zamówienie #{ $order } za nieopłacone?</b>
    • Pieniądze: sprzedaż na { $total } zostanie cofnięta. To, co naprawdę wpłynęło, znowu będzie czekać na decyzję. Prowizja wypłacona za to zamówienie zostanie odjęta.
    • Towar: zamówienie zostanie wstrzymane. Nic z niego nie wyjdzie.
    • Klient nie dostanie wiadomości. Napisz do niego.
adm-sure-invalidate-left =
    🚫 <b>Uznać zamówienie #{ $order }, z którego towar już wydano, za nieopłacone?</b>
    • Pieniądze: sprzedaż na { $total } zostanie cofnięta. To, co naprawdę wpłynęło, znowu będzie czekać na decyzję. Prowizja wypłacona za to zamówienie zostanie odjęta.
    • Towar: już go nie ma. Zamówienie zostanie oznaczone jako wpłata utracona po wydaniu.
    • Klient nie dostanie wiadomości. Napisz do niego.
adm-sure-credit =
    💰 <b>{ $amount } z zamówienia #{ $order } na saldo klienta?</b>
    • Pieniądze: od teraz są Twoje, a saldo klienta rośnie o ich wartość po kursie z tej chwili. Najpierw pokrywają to, co jest winien.
    • Towar: nic się nie zmienia.
    • Klient dowie się, ile ma na saldzie.
adm-sure-refund =
    ↩ <b>{ $amount } z zamówienia #{ $order } z powrotem do klienta?</b>
    • Pieniądze: kwota zostanie odłożona do zwrotu. Kasa nie ma kluczy: wysyłasz ją ze swojego portfela.
    • Towar: nic się nie zmienia.
    • Klient dowie się, że kwota do niego wraca.
adm-sure-block =
    ⛔ <b>Zablokować: { $who }?</b>
    • Ta osoba nie złoży nowych zamówień, dopóki ktoś nie zdejmie blokady.
    • Istniejące zamówienia i pieniądze idą swoją drogą. Nikomu nic nie jest naliczane.
    • Ta osoba nie dostanie wiadomości; przeczyta o tym, gdy będzie chciała zamówić.
adm-sure-pause =
    ⏸ <b>Wstrzymać całą sprzedaż?</b>
    • Żadną drogą nie są przyjmowane nowe zamówienia, dopóki ktoś nie wznowi sprzedaży.
    • Otwarte faktury działają dalej: to, co opłacone, jest wydawane.
    • Klienci, którzy chcą zamówić, czytają powód. Współpracownicy dostają wiadomość z powodem.

## What needs a decision

adm-review =
    { $count ->
        [one] ⚖ <b>{ $count } sprawa czeka na decyzję</b>
        [few] ⚖ <b>{ $count } sprawy czekają na decyzję</b>
        [many] ⚖ <b>{ $count } spraw czeka na decyzję</b>
       *[other] ⚖ <b>{ $count } sprawy czeka na decyzję</b>
    }
adm-review-none = ⚖ Nic nie czeka na decyzję.
adm-review-next = <i>Następny krok: naciśnij zamówienie, żeby zobaczyć je całe, albo to, co ma się z nim stać. Przed wykonaniem zawsze pojawi się jeszcze pytanie.</i>
adm-why-partial = 🟡 <b>#{ $order }</b> · { $amount } wpłynęło przed wygaśnięciem, reszta nie · { $at }
adm-why-late = 🕓 <b>#{ $order }</b> · { $amount } wpłynęło po czasie · { $at }
adm-why-over = ➕ <b>#{ $order }</b> · { $amount } więcej, niż trzeba · { $at }
adm-why-reorged = ⚠️ <b>#{ $order }</b> · blok z wpłatą wypadł z łańcucha · { $at }
adm-why-clawed = 🔴 <b>#{ $order }</b> · { $amount } zniknęło po wydaniu towaru · { $at }
adm-why-failed = 📪 <b>#{ $order }</b> · towar nie dotarł do klienta · { $at }
adm-why-refund = ↩ <b>#{ $order }</b> · należy się zwrot { $amount } · { $at }
adm-why-held = ⏸ <b>#{ $order }</b> · wstrzymane · { $at }

## Answers to a press

adm-language-set = Gotowe: od teraz po polsku.
adm-claimed-now = Zamówienie jest Twoje. Inni widzą, że się nim zajmujesz.
adm-yours-already = Już się nim zajmujesz.
adm-nobodys = Nikt się nim nie zajmuje. Naciśnij „Przyjmij” na jego karcie.
adm-taken-over-now = Zamówienie jest teraz Twoje.
adm-released = Nikt się już nim nie zajmuje.
adm-shipped-now = Oznaczono jako wysłane. Klient dostanie wiadomość za minutę.
adm-undone = Cofnięto. Klient nie dostał żadnej wiadomości.
adm-cannot-order = Nie ma takiego zamówienia.
adm-cannot-stage =
    { $stage ->
        [created] Nie można tego zrobić: zamówienie nie jest jeszcze opłacone. Nic nie zmieniono.
        [paid] Nie można tego zrobić: zamówienie jest opłacone. Nic nie zmieniono.
        [shipped] Nie można tego zrobić: zamówienie jest już wysłane. Nic nie zmieniono.
        [completed] Nie można tego zrobić: zamówienie jest zakończone. Nic nie zmieniono.
        [cancelled] Nie można tego zrobić: zamówienie jest anulowane. Nic nie zmieniono.
       *[expired] Nie można tego zrobić: zamówienie wygasło. Nic nie zmieniono.
    }
adm-cannot-status =
    { $status ->
        [new] Nie można tego zrobić: zamówienie wciąż czeka na pieniądze. Nic nie zmieniono.
        [processing] Nie można tego zrobić: pieniądze są widoczne i czekają na potwierdzenia. Nic nie zmieniono.
        [settled] Nie można tego zrobić: zamówienie jest opłacone. Nic nie zmieniono.
        [expired] Nie można tego zrobić: zamówienie wygasło. Nic nie zmieniono.
        [invalid] Nie można tego zrobić: wpłata już się nie liczy. Nic nie zmieniono.
       *[cancelled] Nie można tego zrobić: zamówienie jest anulowane. Nic nie zmieniono.
    }
adm-cannot-hold = Zamówienie jest wstrzymane, więc nic z niego nie wychodzi. Karta mówi dlaczego. Nic nie zmieniono.
adm-cannot-nothing-to-ship = W tym zamówieniu nic nie jest wysyłane ręcznie: wydaje je kasa. Nic nie zmieniono.
adm-cannot-claimed = Tym zamówieniem zajmuje się { $who }. Nic nie zmieniono.
adm-cannot-not-yours = To nie Ty zajmujesz się tym zamówieniem. Nic nie zmieniono.
adm-cannot-undo = Za późno: klient już dostał wiadomość. Nic nie zmieniono.
adm-cannot-tracking = To za długie jak na przewoźnika albo numer. Nic nie zmieniono.
adm-cannot-seen = Dla tego zamówienia widać już pieniądze. Nic nie zmieniono.
adm-cannot-handed-over = Towar jest już wydany, więc zamówienia nie można anulować. Nic nie zmieniono.
adm-cannot-sold-out = Towar jest wyprzedany, więc zamówienia nie można uznać za opłacone: przelej pieniądze na saldo albo je zwróć. Nic nie zmieniono.
adm-cannot-nothing-waits = Żadne pieniądze z tego zamówienia nie czekają na decyzję. Nic nie zmieniono.
adm-cannot-rate = Nie ma świeżego kursu do przeliczenia na saldo. Spróbuj ponownie za minutę. Nic nie zmieniono.
adm-cannot-nobody = Nie wiadomo, na czyje saldo przelać. Nic nie zmieniono.
adm-cannot-refund-owed = To zamówienie zostało anulowane i zwrot już się należy. Nic nie zmieniono.
adm-cannot-reason = Potrzebny jest powód. Nic nie zmieniono.
adm-cannot-person = Nie ma takiej osoby. Nic nie zmieniono.
adm-cannot-block-again = Ta osoba jest już zablokowana. Nic nie zmieniono.
adm-cannot-unblock = Ta osoba nie jest zablokowana. Nic nie zmieniono.
adm-cannot-pardon = Nie ma czego darować. Nic nie zmieniono.
adm-cannot-role = Ta osoba ma już tę rolę. Nic nie zmieniono.
adm-cannot-pause-again = Sprzedaż jest już wstrzymana. Nic nie zmieniono.
adm-moved-on = Od czasu pytania coś się zmieniło, więc nic nie zrobiono. Tak jest teraz.
adm-discarded = Nic nie zrobiono.
adm-done-cancel = Zamówienie jest anulowane.
adm-done-settle = Zamówienie jest uznane za opłacone.
adm-done-expire = Zamówienie wygasło. Towar jest wolny.
adm-done-invalidate = Zamówienie jest uznane za nieopłacone.
adm-done-credit = Pieniądze są na saldzie klienta.
adm-done-refund = Zwrot jest zapisany. Wyślij go ze swojego portfela.
adm-done-block = Zablokowano.
adm-done-pause = Sprzedaż jest wstrzymana.
adm-rechecked = To, co wiadomo, oceniono na nowo, a łańcuch jest właśnie sprawdzany. Karta zmieni się, gdy coś się znajdzie.
adm-recheck-refused = Adres tego zamówienia nie jest tym, który wynika z jego konta. Nie ufaj mu: ktoś mógł zmienić bazę danych.

## Buttons

adm-to-ship-btn = 📦 Do wysłania
adm-to-ship-count-btn = 📦 Do wysłania ({ $count })
adm-unpaid-btn = 🕐 Nieopłacone
adm-late-btn = 🕓 Po czasie
adm-all-btn = 🗂 Wszystkie zamówienia
adm-review-btn = ⚖ Do decyzji
adm-review-count-btn = ⚖ Do decyzji ({ $count })
adm-stock-btn = 🏷 Magazyn
adm-people-btn = 👥 Osoby
adm-rates-btn = 💱 Kursy
adm-watchers-btn = 🛰 Obserwatorzy
adm-health-btn = 🩺 Stan kasy
adm-stats-btn = 📊 Liczby
adm-broadcasts-btn = 📣 Ogłoszenia
adm-notify-btn = 🔔 Powiadomienia
adm-roles-btn = 👔 Role
adm-language-btn = 🌍 Język
adm-pause-btn = ⏸ Wstrzymaj sprzedaż
adm-resume-btn = ▶ Wznów sprzedaż

adm-claim-btn = 🙋 Przyjmij
adm-details-btn = 📋 Szczegóły
adm-card-btn = 🗃 Karta
adm-shipped-btn = ✅ Wysłane
adm-handed-btn = ✅ Wydane
adm-tracking-btn = 🏷 Przesyłka
adm-message-btn = 📨 Wiadomość
adm-reply-btn = 📨 Odpowiedz
adm-cancel-btn = ❌ Anuluj
adm-take-over-btn = 🔁 Przejmij
adm-take-over-yes-btn = 🔁 Tak, przejmij
adm-release-btn = 👋 Oddaj
adm-ship-yes-btn = ✅ Tak, wysłane
adm-undo-btn = ↩ Cofnij
adm-settle-btn = ✍ Uznaj za opłacone
adm-expire-btn = ⌛ Oznacz jako wygasłe
adm-invalidate-btn = 🚫 Nieopłacone
adm-credit-btn = 💰 Na saldo
adm-refund-btn = ↩ Zwrot
adm-recheck-btn = 🔄 Sprawdź ponownie
adm-customer-btn = 👤 Klient
adm-order-btn = 📋 #{ $order }
adm-product-btn = 🏷 Produkt
adm-do-btn = ✅ Tak, wykonaj
adm-discard-btn = ✖ Nie, zostaw

adm-row-created-btn = 🕐 #{ $order } · { $total } · { $who }
adm-row-paid-btn = 🟢 #{ $order } · { $total } · { $who }
adm-row-claimed-btn = 🙋 #{ $order } · { $total } · { $who }
adm-row-held-btn = ⏸ #{ $order } · { $total } · { $who }
adm-row-clawed-btn = 🔴 #{ $order } · { $total } · { $who }
adm-row-shipped-btn = 🚚 #{ $order } · { $total } · { $who }
adm-row-completed-btn = ✅ #{ $order } · { $total } · { $who }
adm-row-cancelled-btn = ❌ #{ $order } · { $total } · { $who }
adm-row-expired-btn = ⌛ #{ $order } · { $total } · { $who }
adm-row-person-btn = 👤 { $who }
