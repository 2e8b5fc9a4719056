# What the public pages say: plain text, which the pages escape.

pay-title = Płatność
pay-language = Język
pay-language-name = Polski
pay-refresh = Odśwież
pay-contact = Skontaktuj się ze sklepem
pay-not-found = Nie ma takiej strony. Sprawdź link albo skontaktuj się ze sklepem.

## What to pay

pay-order = Zamówienie { $order }
pay-choose-coin = Wybierz kryptowalutę
pay-amount = Kwota
pay-send-exactly = Wyślij dokładnie tę kwotę
pay-address = Adres
pay-qr-label = Kod QR: { $amount } { $coin } na adres { $address }
pay-copy = Kopiuj
pay-copied = Skopiowano
pay-open-wallet = Otwórz portfel
pay-rate = Kurs: { $price } za jeden { $coin }, źródła: { $sources }
pay-fee-hint = Wysyłasz z giełdy? Dolicz jej opłatę, żeby dotarła dokładnie ta kwota.
pay-no-rate = Nie ma teraz aktualnego kursu, więc nie można podać kwoty. Spróbuj ponownie za kilka minut albo wybierz inną kryptowalutę.
pay-no-coin = Dla tej kwoty nie można zaproponować żadnej kryptowaluty. Skontaktuj się ze sklepem.

## Until when

pay-expires =
    { $minutes ->
        [one] Zapłać przed { $until } (została około { $minutes } minuta)
        [few] Zapłać przed { $until } (zostały około { $minutes } minuty)
        [many] Zapłać przed { $until } (zostało około { $minutes } minut)
       *[other] Zapłać przed { $until } (zostało około { $minutes } minuty)
    }
pay-extend = Jeszcze 15 minut
pay-extended = Masz 15 minut więcej. Kurs jest nowy: wyślij kwotę, którą widać teraz.
pay-cancel = Anuluj zamówienie
pay-cancel-confirm = Anulować to zamówienie? Towar zostanie zwolniony, a zamówienia nie da się otworzyć ponownie.

## How it stands

pay-status-new = Czekamy na Twoją wpłatę
pay-status-processing =
    { $wanted ->
        [one] { $have } z { $wanted } potwierdzenia
        [few] { $have } z { $wanted } potwierdzeń
        [many] { $have } z { $wanted } potwierdzeń
       *[other] { $have } z { $wanted } potwierdzenia
    }
pay-status-settled = Opłacone. Dziękujemy.
pay-status-expired = Czas na zapłatę minął. Nie wysyłaj już nic na ten adres.
pay-status-cancelled = Anulowane. Nie wysyłaj już nic na ten adres.
pay-status-invalid = Wpłata już się nie liczy. Skontaktuj się ze sklepem.
pay-status-partial = Otrzymano { $received }, brakuje { $missing }
pay-status-over = Wpłynęło więcej, niż wynosi kwota do zapłaty.
pay-status-late = Pieniądze wpłynęły po czasie na zapłatę.
pay-status-reorged = Blok tej wpłaty wypadł z łańcucha. Sklep czeka, aż wpłata znowu będzie w bloku.
pay-steps-waiting = Oczekiwanie na wpłatę
pay-steps-seen = Wpłata widoczna
pay-steps-confirmed = Wpłata potwierdzona
pay-steps-done = Gotowe
pay-received-total = Otrzymano łącznie
pay-choose-use = Czekają tu pieniądze. Termin: { $until }. Wtedy przejdą na saldo, chyba że wcześniej poprosisz sklep o zwrot.
pay-explain-unconfirmed-btc = Niepotwierdzoną wpłatę można jeszcze zastąpić, dlatego sklep czeka na potwierdzenia. W sieci Bitcoin blok powstaje mniej więcej co 10 minut.
pay-explain-unconfirmed-ltc = Niepotwierdzoną wpłatę można jeszcze zastąpić, dlatego sklep czeka na potwierdzenia. W sieci Litecoin blok powstaje mniej więcej co 2,5 minuty.

## What was bought

pay-goods = Twój towar
pay-reveal = Pokaż moje kody
pay-reveal-warning = Kody są pokazywane tylko raz, tutaj. Skopiuj je przed opuszczeniem tej strony.
pay-revealed-before = Kody zostały już pokazane. Jeśli nie udało Ci się ich zobaczyć, skontaktuj się ze sklepem.
pay-files = Twoje pliki
pay-files-ready = Twoje pliki są gotowe. Możesz je stąd zapisać tyle razy, ile potrzebujesz.
pay-files-later = Pliki będzie można stąd zapisać po pokazaniu kodów.
pay-files-get = Pobierz moje pliki
pay-file-get = Zapisz
pay-pickup = Miejsce odbioru
pay-pickup-unsaid = Sklep nie podał jeszcze miejsca. Skontaktuj się z nim przed wyjściem.
pay-map = Pokaż na mapie
pay-shipping = Wysyłka: { $option }

## Receipt

pay-receipt-title = Potwierdzenie płatności
pay-receipt-time = Opłacono: { $time }
pay-receipt-total = Suma: { $total }
pay-receipt-received = Otrzymano: { $amount }
pay-receipt-balance = Zapłacono z salda: { $amount }
pay-receipt-tolerated = Brakującą kwotę { $amount } umorzono
pay-receipt-credited = { $amount } dopisano do Twojego salda
pay-receipt-refunded = { $amount } zwrócono
pay-receipt-rounded = { $amount } zatrzymano jako zaokrąglenie

pay-back = Wróć do płatności
pay-qr-plain = Kod QR tylko z adresem
pay-qr-full = Kod QR z kwotą
pay-open-hint = Jeśli portfel się nie otworzy, skopiuj kwotę i adres na stronie płatności.
pay-payment-gone = Już się nie liczy
pay-shipped = Twoja paczka jest w drodze
pay-tracking = Numer przesyłki
pay-coin-refused = { $coin }: tej kryptowaluty nie można użyć do tej płatności. Wybierz inną.
pay-changed = To już nie jest możliwe. Sprawdź, jak teraz wygląda płatność.
pay-foreign = To żądanie wysłała inna strona, więc nic nie zrobiono. Użyj przycisków na stronie płatności.
pay-address-refused = Tego adresu nie można pokazać, bo nie udało się go sprawdzić. Nic nie wysyłaj i skontaktuj się ze sklepem.
pay-broken = Coś poszło nie tak. Spróbuj ponownie za minutę albo skontaktuj się ze sklepem.
