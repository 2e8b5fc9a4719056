# From the shelf to an order that waits for its money: the catalogue, the cart, checkout.
# Telegram's HTML, but for the words of buttons and of answers to a press, which are plain and
# stand at the end.

## The catalogue

shop-top =
    🛍 <b>{ $shop }</b>
    Czego szukasz? Liczba za nazwą mówi, ile sztuk jest na stanie.
shop-shelf = 🛍 <b>{ $shelf }</b>
shop-empty = 🛍 W tej chwili nic nie jest w sprzedaży. Zajrzyj później.

## A product

shop-product = <b>{ $product }</b>
shop-place = 📍 { $place }
shop-about = { $text }
shop-price = 💰 { $price }
shop-price-off = 💰 <s>{ $list }</s> { $price } −{ $percent }
shop-price-for = 🧮 { $count } razem: { $price }
shop-price-for-off = 🧮 { $count } razem: <s>{ $list }</s> { $price }
shop-left =
    { $free ->
        [one] 📦 została { $free } sztuka
        [few] 📦 zostały { $free } sztuki
        [many] 📦 zostało { $free } sztuk
       *[other] 📦 zostało { $free } sztuki
    }
shop-sold-out = ❌ <b>Wyprzedane.</b> Możemy dać znać, gdy znowu będzie.
shop-in-cart = 🛒 W Twoim koszyku: { $count }
shop-kind-codes = 🎁 <i>To jest kod. Przyjdzie tu sam, gdy tylko Twoja wpłata będzie potwierdzona.</i>
shop-kind-file = 📎 <i>To jest plik. Przyjdzie tu sam, gdy tylko Twoja wpłata będzie potwierdzona.</i>
shop-kind-shipping = 🚚 <i>To przychodzi w paczce. Spakujemy ją, gdy Twoja wpłata będzie potwierdzona, i damy znać, gdy będzie w drodze.</i>
shop-kind-pickup = 📍 <i>To odbierasz osobiście. Informacja, gdzie i kiedy, przyjdzie tu sama, gdy tylko Twoja wpłata będzie potwierdzona.</i>
shop-kind-booking = 📅 <i>To jest umówiony termin. Gdy Twoja wpłata będzie potwierdzona, sklep napisze do Ciebie w sprawie godziny.</i>

## The cart

cart-head = 🛒 <b>Twój koszyk</b>
cart-empty = 🛒 Twój koszyk jest pusty.
cart-line = { $count } × { $product }: { $price }
cart-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
cart-line-short =
    { $free ->
        [0] ⚠️ { $count } × { $product }: wyprzedane
        [one] ⚠️ { $count } × { $product }: została tylko { $free } sztuka
        [few] ⚠️ { $count } × { $product }: zostały tylko { $free } sztuki
        [many] ⚠️ { $count } × { $product }: zostało tylko { $free } sztuk
       *[other] ⚠️ { $count } × { $product }: zostało tylko { $free } sztuki
    }
cart-line-gone = ⚠️ <s>{ $count } × { $product }</s> nie jest już w sprzedaży
cart-more =
    { $count ->
        [one] i jeszcze { $count } produkt
        [few] i jeszcze { $count } produkty
        [many] i jeszcze { $count } produktów
       *[other] i jeszcze { $count } produktu
    }
cart-subtotal = Suma częściowa: { $amount }
cart-discount = Rabat: −{ $amount }
cart-shipping = Wysyłka, { $option }: { $amount }
cart-shipping-open = Wysyłka: do wyboru przy kasie
cart-total = <b>Suma: { $total }</b>
cart-next =
    { $minutes ->
        [one] <i>Nic nie jest jeszcze zarezerwowane. Co dalej: przejdź do kasy. Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minutę.</i>
        [few] <i>Nic nie jest jeszcze zarezerwowane. Co dalej: przejdź do kasy. Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minuty.</i>
        [many] <i>Nic nie jest jeszcze zarezerwowane. Co dalej: przejdź do kasy. Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minut.</i>
       *[other] <i>Nic nie jest jeszcze zarezerwowane. Co dalej: przejdź do kasy. Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minuty.</i>
    }

## Shipping and address

checkout-shipping = 🚚 <b>Jak ma podróżować Twoja paczka?</b>
checkout-option = <b>{ $option }</b>: { $price }
checkout-option-days = <b>{ $option }</b>: { $price } · { $days }
checkout-address-kept =
    🏠 <b>Dokąd wysłać paczkę?</b>
    To jest Twój zapisany adres:
    <blockquote>{ $text }</blockquote>
checkout-address-ask =
    🏠 <b>Dokąd wysłać paczkę?</b>
    Wyślij adres w jednej wiadomości, na przykład:

    Anna Kowalska
    ul. Długa 5/12
    31-147 Kraków
    Polska

    { $count ->
        [one] Zostanie zapisany w postaci zaszyfrowanej, tylko dla tego zamówienia, i usunięty { $count } dzień po wysłaniu paczki.
        [few] Zostanie zapisany w postaci zaszyfrowanej, tylko dla tego zamówienia, i usunięty { $count } dni po wysłaniu paczki.
        [many] Zostanie zapisany w postaci zaszyfrowanej, tylko dla tego zamówienia, i usunięty { $count } dni po wysłaniu paczki.
       *[other] Zostanie zapisany w postaci zaszyfrowanej, tylko dla tego zamówienia, i usunięty { $count } dnia po wysłaniu paczki.
    }
    /cancel przerywa bez podawania adresu.
checkout-address-wrong =
    { $count ->
        [one] Adres może mieć najwyżej { $count } znak i co najmniej 1. Wyślij go jeszcze raz.
        [few] Adres może mieć od 1 do { $count } znaków. Wyślij go jeszcze raz, krótszy.
        [many] Adres może mieć od 1 do { $count } znaków. Wyślij go jeszcze raz, krótszy.
       *[other] Adres może mieć od 1 do { $count } znaku. Wyślij go jeszcze raz, krótszy.
    }
checkout-address-saved =
    🏠 <b>Twój adres jest zapisany:</b>
    <blockquote>{ $text }</blockquote>
    Jest zapisany w postaci zaszyfrowanej. W ustawieniach możesz go w każdej chwili usunąć.

## The last look

checkout-review = 🧾 <b>Sprawdź swoje zamówienie</b>
checkout-review-to =
    🏠 Paczka zostanie wysłana na adres:
    <blockquote>{ $text }</blockquote>
checkout-review-next =
    { $minutes ->
        [one] <i>Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minutę. Co dalej: wybierzesz kryptowalutę i dostaniesz dokładną kwotę. Samo potwierdzenie nic nie kosztuje.</i>
        [few] <i>Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minuty. Co dalej: wybierzesz kryptowalutę i dostaniesz dokładną kwotę. Samo potwierdzenie nic nie kosztuje.</i>
        [many] <i>Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minut. Co dalej: wybierzesz kryptowalutę i dostaniesz dokładną kwotę. Samo potwierdzenie nic nie kosztuje.</i>
       *[other] <i>Po potwierdzeniu towar będzie zarezerwowany przez { $minutes } minuty. Co dalej: wybierzesz kryptowalutę i dostaniesz dokładną kwotę. Samo potwierdzenie nic nie kosztuje.</i>
    }
checkout-review-free = <i>Nie trzeba nic płacić. Co dalej: po potwierdzeniu zamówienie od razu ruszy dalej.</i>

## What has changed

checkout-adjusted =
    ✂️ <b>Nie wszystko z Twojego koszyka jest jeszcze dostępne.</b>
    Nic nie zamówiono i nie pobrano żadnych pieniędzy. Oto zmiany:
checkout-change-less = <s>{ $count } × { $product }</s>: teraz { $free }, bo więcej nie ma
checkout-change-sold-out = <s>{ $count } × { $product }</s>: wyprzedane
checkout-change-gone = <s>{ $count } × { $product }</s>: nie jest już w sprzedaży
checkout-changes-more =
    { $count ->
        [one] i jeszcze { $count } zmiana
        [few] i jeszcze { $count } zmiany
        [many] i jeszcze { $count } zmian
       *[other] i jeszcze { $count } zmiany
    }
checkout-adjusted-next = Nowa suma: <b>{ $total }</b>. <i>Co dalej: zaakceptuj to albo zmień koszyk.</i>
checkout-adjusted-empty = W Twoim koszyku nic nie zostało. <i>Co dalej: rozejrzyj się w sklepie albo poproś, żebyśmy dali znać, gdy coś znowu będzie.</i>
checkout-reduced = ✂️ <b>Mieliśmy mniej, niż było w koszyku, dlatego zamówienie jest mniejsze:</b>

## The coins

checkout-order = 🧾 <b>Zamówienie { $order }</b> · { $total }
checkout-coins =
    ✅ Towar jest dla Ciebie zarezerwowany. Termin: { $until }.
    🪙 <b>W jakiej kryptowalucie chcesz zapłacić?</b>
checkout-about-btc = ₿ <b>Bitcoin</b>: około { $amount }
checkout-about-ltc = Ł <b>Litecoin</b>: około { $amount }
checkout-fee-btc = Twój portfel doliczy opłatę sieciową. Rośnie i maleje razem z ruchem w sieci; portfel pokaże ją przed wysłaniem.
checkout-fee-ltc = Twój portfel doliczy opłatę sieciową, zwykle bardzo małą.
checkout-typical =
    { $wanted ->
        [one] Potwierdzenie za około { $minutes } min ({ $wanted } potwierdzenie)
        [few] Potwierdzenie za około { $minutes } min ({ $wanted } potwierdzenia)
        [many] Potwierdzenie za około { $minutes } min ({ $wanted } potwierdzeń)
       *[other] Potwierdzenie za około { $minutes } min ({ $wanted } potwierdzenia)
    }
checkout-no-rate = ⚠️ <b>{ $coin }</b>: nie ma teraz aktualnego kursu, więc nie można podać kwoty.
checkout-not-payable = ⚠️ <b>{ $coin }</b>: nie można nim zapłacić { $total }; ta kwota jest za mała dla jego sieci.
checkout-coins-next = <i>Co dalej: wybierz kryptowalutę. Dostaniesz adres i dokładną kwotę po kursie z tej chwili, który będzie już dla Ciebie stały.</i>
checkout-coins-none = <i>Nie można teraz wybrać żadnej kryptowaluty. Co dalej: spróbuj ponownie za minutę albo anuluj zamówienie. To nic nie kosztuje.</i>
checkout-chosen = 🪙 <b>Zamówienie { $order }</b>: wybrana kryptowaluta to { $coin }. <i>Co dalej: wyślij dokładną kwotę na adres z wiadomości poniżej.</i>

## Cancelling

checkout-cancel-ask =
    ❌ <b>Anulować zamówienie { $order }?</b>
    { $total } · do tej pory nic nie zapłacono. Towar zostanie od razu zwolniony, a zamówienia nie da się otworzyć ponownie. To nic nie kosztuje.
checkout-cancelled =
    ❌ <b>Zamówienie { $order } jest anulowane.</b>
    Nie wysyłaj już nic na jego adres. Zapraszamy do ponownego zamówienia.
checkout-cancel-expired = ⌛ Zamówienie { $order } nie zostało opłacone na czas i jest już zamknięte. Nie ma czego anulować.
checkout-cancel-late = Zamówienia { $order } nie można już tutaj anulować. Samo zamówienie pokazuje, jak jest teraz.
checkout-cancel-seen =
    👀 <b>Widać pieniądze za zamówienie { $order },</b> więc nie można go już tutaj anulować.
    Towar pozostaje zarezerwowany. <i>Co dalej: gdy wpłata będzie potwierdzona, zamówienie ruszy dalej. Jeśli wolisz dostać pieniądze z powrotem, napisz do sklepu.</i>

## Why it is not possible

checkout-no-empty = 🛒 Twój koszyk jest pusty, więc nie ma jeszcze czego zamówić.
checkout-no-lines =
    { $count ->
        [one] Zamówienie może mieć najwyżej { $count } produkt. Najpierw zamów to, co jest w koszyku.
        [few] Zamówienie może mieć najwyżej { $count } różne produkty. Najpierw zamów to, co jest w koszyku, a potem resztę.
        [many] Zamówienie może mieć najwyżej { $count } różnych produktów. Najpierw zamów to, co jest w koszyku, a potem resztę.
       *[other] Zamówienie może mieć najwyżej { $count } różnego produktu. Najpierw zamów to, co jest w koszyku, a potem resztę.
    }
checkout-no-quantity = Tylu sztuk nie można zamówić. Wybierz od 1 do { $count } sztuk jednego produktu.
checkout-no-product = Tego produktu nie ma już w sprzedaży. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
checkout-no-stock =
    { $free ->
        [0] <b>{ $product }</b>: właśnie wyprzedane. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
        [one] Ktoś był szybszy: <b>{ $product }</b> – została tylko { $free } sztuka. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
        [few] Ktoś był szybszy: <b>{ $product }</b> – zostały tylko { $free } sztuki. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
        [many] Ktoś był szybszy: <b>{ $product }</b> – zostało tylko { $free } sztuk. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
       *[other] Ktoś był szybszy: <b>{ $product }</b> – zostało tylko { $free } sztuki. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
    }
checkout-no-sum = Suma jest większa, niż kasa potrafi policzyć. Zamów mniej naraz.
checkout-no-unpaid =
    { $count ->
        [one] 🕐 <b>Jedno Twoje zamówienie wciąż czeka na wpłatę.</b>
        [few] 🕐 <b>{ $count } Twoje zamówienia wciąż czekają na wpłatę.</b>
        [many] 🕐 <b>{ $count } Twoich zamówień wciąż czeka na wpłatę.</b>
       *[other] 🕐 <b>{ $count } Twojego zamówienia wciąż czeka na wpłatę.</b>
    }
    Więcej nie może być otwartych jednocześnie. <i>Co dalej: opłać albo anuluj to, co otwarte, a potem zamów to, co jest w koszyku. Koszyk pozostaje bez zmian.</i>
checkout-no-blocked = Sklep nie przyjmuje od Ciebie zamówień. Jeśli uważasz, że to pomyłka, napisz do sklepu.
checkout-no-cooling =
    ⏳ <b>Znowu możesz zamawiać od { $until }.</b>
    Kilka Twoich zamówień nie zostało opłaconych na czas, dlatego jest przerwa. Kończy się sama i nic nie kosztuje. Koszyk pozostaje bez zmian.
checkout-no-often =
    ⏳ <b>Znowu możesz zamawiać od { $until }.</b>
    W ciągu godziny złożono z Twojego konta wiele zamówień. Koszyk pozostaje bez zmian.
checkout-no-paused =
    ⏸ <b>Sklep nie przyjmuje teraz zamówień.</b>
    <blockquote>{ $text }</blockquote>
    Koszyk pozostaje bez zmian, a otwarte zamówienia działają dalej. Spróbuj ponownie później.
checkout-no-shipping = Najpierw wybierz, jak ma podróżować paczka.
checkout-no-address = Najpierw podaj, dokąd wysłać paczkę.
checkout-no-changed = Koszyk w międzyczasie się zmienił. Nic nie zamówiono. Obejrzyj go jeszcze raz.
checkout-no-invoice = Nie masz takiego zamówienia.
checkout-no-open = To zamówienie nie czeka już na pieniądze. Jego faktura pokazuje, jak jest teraz. Nic już na nie nie wysyłaj.
checkout-no-time =
    ⌛ <b>Czas na zapłatę za to zamówienie minął.</b>
    Nic już na nie nie wysyłaj. Jeśli wpłata zdążyła na czas, zobaczymy ją i damy znać. <i>Co dalej: możesz zamówić to samo jeszcze raz.</i>
checkout-no-coin = { $coin }: tej kryptowaluty nie można użyć do tego zamówienia. Wybierz inną.
checkout-no-rate-now =
    ⚠️ <b>Nie ma teraz aktualnego kursu: { $coin },</b> więc nie można podać uczciwej kwoty.
    Towar jest nadal zarezerwowany. <i>Co dalej: spróbuj ponownie za minutę albo wybierz inną kryptowalutę.</i>
checkout-no-little =
    ⚠️ <b>{ $total } to za mało, żeby zapłacić w { $coin }:</b> sieć przyjmuje kwoty od { $amount }.
    Towar jest nadal zarezerwowany. <i>Co dalej: wybierz inną kryptowalutę albo anuluj i zamów więcej naraz.</i>
checkout-no-more-time =
    { $count ->
        [one] To zamówienie dostało już dodatkowy czas { $count } raz; na więcej sklep nie pozwala.
        [few] To zamówienie dostało już dodatkowy czas { $count } razy; na więcej sklep nie pozwala.
        [many] To zamówienie dostało już dodatkowy czas { $count } razy; na więcej sklep nie pozwala.
       *[other] To zamówienie dostało już dodatkowy czas { $count } raza; na więcej sklep nie pozwala.
    }
checkout-no-seen = 👀 Za to zamówienie widać już pieniądze. Nie trzeba nic więcej robić; jego faktura pokazuje, jak jest teraz.

## Buttons

shop-shelf-btn = 📂 { $shelf } ({ $free })
shop-shelf-sold-out-btn = 📂 { $shelf } (wyprzedane)
shop-row-btn =
    { $free ->
        [one] { $product } · { $price } · { $free } szt.
        [few] { $product } · { $price } · { $free } szt.
        [many] { $product } · { $price } · { $free } szt.
       *[other] { $product } · { $price } · { $free } szt.
    }
shop-row-sold-out-btn = ❌ { $product } · { $price } · wyprzedane
shop-cart-btn = 🛒 Koszyk ({ $count })
shop-wish-btn = 🔔 Powiadom mnie
shop-add-btn = 🛒 Dodaj { $count } do koszyka
shop-change-btn = 🛒 Zmień na { $count }
shop-buy-btn = ⚡ Kup teraz
shop-take-out-btn = 🗑 Wyjmij
shop-to-cart-btn = 🛒 Do koszyka
shop-share-btn = 📣 Udostępnij
shop-pack-btn = { $count } za { $price }
shop-pack-chosen-btn = ✓ { $count } za { $price }

cart-line-btn = { $count } × { $product }
cart-out-btn = 🗑
cart-checkout-btn = ✅ Do kasy
cart-shop-btn = 🛍 Sklep
cart-clear-btn = 🗑 Opróżnij koszyk

checkout-option-btn = 🚚 { $option } · { $price }
checkout-option-chosen-btn = ✓ { $option } · { $price }
checkout-address-use-btn = ✅ Wyślij tam
checkout-address-new-btn = ✍ Na inny adres
checkout-address-forget-btn = 🗑 Usuń ten adres
checkout-address-keep-btn = 💾 Zapisz adres także na później
checkout-settings-btn = ⚙ Ustawienia
checkout-go-on-btn = ▶ Wróć do zamówienia
checkout-ship-other-btn = 🚚 Inna wysyłka
checkout-address-other-btn = 🏠 Inny adres
checkout-confirm-btn = ✅ Potwierdź · { $total }
checkout-accept-btn = ✅ Zaakceptuj
checkout-edit-btn = 🛒 Wróć do koszyka
checkout-wish-btn = 🔔 Powiadom mnie: { $product }
checkout-btc-btn = ₿ Bitcoin · ≈ { $amount }
checkout-ltc-btn = Ł Litecoin · ≈ { $amount }
checkout-try-again-btn = 🔄 Spróbuj ponownie
checkout-other-coin-btn = 🔁 Inna kryptowaluta
checkout-pay-btn = ▶ Wróć do płatności
checkout-cancel-btn = ❌ Anuluj zamówienie
checkout-cancel-yes-btn = ❌ Tak, anuluj
checkout-invoice-btn = 🧾 Faktura
checkout-order-btn = 📦 Zamówienie
checkout-orders-btn = 📦 Moje zamówienia
checkout-again-btn = 🛒 Zamów ponownie
checkout-problem-btn = 💬 Napisz do sklepu
checkout-write-btn = 💬 Napisz do sklepu
checkout-shop-btn = 🛍 Sklep

## Answers to a press

shop-shelf-gone = Tej kategorii już nie ma. Oto sklep.
shop-product-gone = Tego produktu nie ma już w sprzedaży. Oto sklep.
shop-put = W Twoim koszyku jest teraz: { $count }.
shop-just-sold =
    { $free ->
        [0] Właśnie wyprzedane: { $product }. Koszyk nie został zmieniony.
        [one] Ktoś był szybszy: { $product } – została { $free } sztuka. Koszyk nie został zmieniony.
        [few] Ktoś był szybszy: { $product } – zostały { $free } sztuki. Koszyk nie został zmieniony.
        [many] Ktoś był szybszy: { $product } – zostało { $free } sztuk. Koszyk nie został zmieniony.
       *[other] Ktoś był szybszy: { $product } – zostało { $free } sztuki. Koszyk nie został zmieniony.
    }
shop-there-again = Dobra wiadomość: jest na stanie.
shop-wished = Damy znać tutaj, gdy { $product } znowu będzie na stanie.
cart-product-gone = Tego produktu nie ma już w sprzedaży.
cart-cleared = Koszyk jest teraz pusty.
checkout-just-sold =
    { $free ->
        [0] Właśnie wyprzedane: { $product }. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
        [one] Ktoś był szybszy: { $product } – została { $free } sztuka. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
        [few] Ktoś był szybszy: { $product } – zostały { $free } sztuki. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
        [many] Ktoś był szybszy: { $product } – zostało { $free } sztuk. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
       *[other] Ktoś był szybszy: { $product } – zostało { $free } sztuki. Nic nie zamówiono i nie pobrano żadnych pieniędzy.
    }
checkout-confirmed-before = To zamówienie jest już potwierdzone. Oto ono.
checkout-cart-changed = Koszyk się zmienił. Nic nie zamówiono; obejrzyj go jeszcze raz.
