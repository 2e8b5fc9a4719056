# What notices say, in Telegram's HTML: only <b>, <code> and <blockquote>, and & is written
# &amp;. Values that people copy stand in <code>, what people wrote in <blockquote>. Facts
# arrive escaped. These need not be given, and their line is then left out: { $time },
# { $carrier }, { $tracking }, and the { $order } of a letter.

## To admins

order-created =
    <b>Nowe zamówienie { $order }</b>
    { $items }
    Suma: { $total }

    Klient: { $who }
    Czas: { $time }

    Następny krok: na razie żaden. Zamówienie czeka na pieniądze. Dostaniesz wiadomość, gdy będzie opłacone albo wygaśnie.

order-paid =
    <b>Zamówienie { $order } jest opłacone</b>
    { $items }
    Suma: { $total }
    Otrzymano: <code>{ $coins }</code>

    Klient: { $who }
    Czas: { $time }

    Następny krok: Wyślij je i oznacz jako wysłane. Kody i pliki są wydawane automatycznie.

order-expired =
    <b>Zamówienie { $order } nie zostało opłacone na czas</b>
    Suma: { $total }
    Klient: { $who }

    Towar jest znowu wolny. Nie trzeba nic robić.

order-cancelled =
    <b>Zamówienie { $order } jest anulowane</b>
    Przez: { $by }
    Powód: { $reason }

    Towar jest znowu wolny. Jeśli należy się zwrot, kwotę poda osobna wiadomość.

refund-owed =
    <b>Do zamówienia { $order } należy się zwrot</b>
    Kwota: <code>{ $amount }</code>

    Zamówienie zostało opłacone, a potem anulowane. Następny krok: odeślij pieniądze ze swojego portfela i oznacz zwrot jako wysłany.

money-waiting =
    <b>Do zamówienia { $order } czekają pieniądze</b>
    Kwota: <code>{ $amount }</code>
    Wartość: { $worth }

    Wpłynęła tylko część, wpłata przyszła za późno albo jest za duża. Termin: { $until }. Wtedy kwota przejdzie na saldo klienta, chyba że ktoś wcześniej poprosi o zwrot.

money-unknown =
    <b>Wpłynęły pieniądze, które nie należą do żadnej faktury</b>
    Kwota: <code>{ $amount }</code>
    Adres: <code>{ $address }</code>

    To adres z konta { $coin } tej kasy. Pieniądze są zaksięgowane jako nieznane, dopóki nie powiesz, czyje są.

payment-reorged =
    <b>Wpłata za zamówienie { $order } jest niepewna</b>
    Kwota: <code>{ $amount }</code>
    Transakcja: <code>{ $txid }</code>

    Jej blok wypadł z łańcucha. Nie wysyłaj teraz zamówienia. Dostaniesz wiadomość, gdy wpłata wróci albo przepadnie.

payment-back =
    <b>Wpłata za zamówienie { $order } wróciła</b>
    Kwota: <code>{ $amount }</code>
    Transakcja: <code>{ $txid }</code>

    Jest znowu w bloku. Zamówienie ruszy dalej, gdy wpłata będzie miała swoje potwierdzenia.

sale-fell =
    <b>Sprzedaż z zamówienia { $order } upadła</b>
    Suma: { $total }

    Wpłata zniknęła z łańcucha, więc zamówienie nie jest już opłacone. Nie wysyłaj go. Jeśli pieniądze wrócą, dostaniesz wiadomość.

clawed-back =
    <b>Wpłata za zamówienie { $order } zniknęła, a towar jest już wydany</b>
    Suma: { $total }
    Klient: { $who }

    Sprzedaż pozostaje w mocy. Klient jest teraz winien tę sumę, a jego następna wpłata najpierw ją pokryje. Następny krok: napisz do klienta.

address-refused =
    <b>{ $coin }: adres został odrzucony</b>
    Indeks: { $index }
    Dla: { $order }

    Adres w bazie danych nie jest tym, który wynika z konta. Nie jest pokazywany, a pieniądze na nim nie są uznawane. Następny krok: ustal, kto zmienił bazę danych.

index-burnt =
    <b>{ $coin }: pieniądze wpłynęły na adres, którego nikomu nie pokazano</b>
    Indeks: { $index }
    Kwota: <code>{ $amount }</code>

    Inny portfel wydaje adresy z tego samego konta. Ten indeks nie będzie już używany. Następny krok: daj kasie jej własne konto.

index-gap =
    <b>{ $coin }: pominięto adresy</b>
    Od indeksu { $from } do { $to }

    Baza danych jest starsza niż znacznik adresów, jak po przywróceniu kopii zapasowej. Te adresy są obserwowane i nigdy nie będą wydane. Następny krok: sprawdź, czy przywrócono właściwą kopię.

account-changed =
    <b>{ $coin }: obowiązuje ten klucz konta</b>
    Odcisk klucza: <code>{ $fingerprint }</code>
    Pierwszy adres: <code>{ $address }</code>

    Następny krok: porównaj oba ze swoim portfelem. Jeśli nikt od was nie ustawił tego klucza, zatrzymaj kasę.

watcher-behind =
    <b>{ $coin }: nie widać łańcucha</b>
    Od: { $since }
    Dlaczego: { $why }

    Dopóki łańcucha nie widać, żadna wpłata { $coin } nie jest uznawana i żadna faktura nie wygasa z powodu jej braku. Dostaniesz wiadomość, gdy będzie znowu widoczny.

watcher-recovered =
    <b>{ $coin }: łańcuch jest znowu widoczny</b>
    Nie było go widać od { $since }. Wpłaty z tego czasu są teraz liczone. Nie trzeba nic robić.

rates-stale =
    <b>{ $coin }: nie ma świeżego kursu</b>
    Dlaczego: { $why }

    Nowe kwoty w { $coin } nie są podawane, dopóki nie nadejdą kursy. Otwarte faktury działają dalej.

stock-low =
    <b>Zostało mało: { $product }</b>
    { $free ->
        [0] Nie ma wolnych sztuk.
        [one] Wolna jest { $free } sztuka.
        [few] Wolne są { $free } sztuki.
        [many] Wolnych jest { $free } sztuk.
       *[other] Wolnych jest { $free } sztuki.
    }
    Następny krok: uzupełnij stan albo wycofaj produkt ze sprzedaży.

support-message =
    <b>Klient pisze</b>
    Od: { $who }
    Do zamówienia: { $order }
    <blockquote>{ $text }</blockquote>
    Następny krok: odpowiedz przyciskiem poniżej. Bot przekaże odpowiedź klientowi.

delivery-failed =
    <b>Towar z zamówienia { $order } nie dotarł</b>
    Klient: { $who }
    Dlaczego: { $reason }

    Zamówienie jest opłacone, a towar przy nim pozostaje: klient może go pobrać z zamówienia albo ze strony płatności. Następny krok: skontaktuj się z klientem inną drogą i przekaż mu to.

sales-paused =
    <b>Sprzedaż jest wstrzymana</b>
    Przez: { $by }
    Powód: { $reason }

    Nowe zamówienia nie są przyjmowane. Otwarte faktury działają dalej, a to, co opłacone, jest wydawane. Następny krok: wznów sprzedaż, gdy powód ustanie.

sales-resumed =
    <b>Sprzedaż jest wznowiona</b>
    Przez: { $by }

    Nowe zamówienia są znowu przyjmowane. Nie trzeba nic robić.

trial =
    <b>Wiadomość próbna</b>
    { $text }

    Dotarła. Nie trzeba nic robić.

## To customers

payment-seen =
    Widzimy Twoją wpłatę <code>{ $amount }</code> za zamówienie { $order }.
    { $wanted ->
        [one] Potrzebuje { $wanted } potwierdzenia. Do tego czasu towar czeka na Ciebie.
        [few] Potrzebuje { $wanted } potwierdzeń. Do tego czasu towar czeka na Ciebie.
        [many] Potrzebuje { $wanted } potwierdzeń. Do tego czasu towar czeka na Ciebie.
       *[other] Potrzebuje { $wanted } potwierdzenia. Do tego czasu towar czeka na Ciebie.
    }
    Nie trzeba nic więcej robić. Dostaniesz wiadomość, gdy zamówienie będzie opłacone.

payment-dropped =
    Wpłata <code>{ $amount }</code> za zamówienie { $order } zniknęła, zanim została potwierdzona.
    Być może Twój portfel ją zastąpił albo wycofał. Zajrzyj na stronę płatności: pokazuje, ile jeszcze trzeba zapłacić i do kiedy.

part-received =
    Dotarła część pieniędzy za zamówienie { $order }: { $received }.
    Brakuje jeszcze { $missing }. Prześlij resztę przed { $until }. Dokładną kwotę pokazuje strona płatności.

paid =
    Dziękujemy. Zamówienie { $order } jest opłacone: { $total }.
    Kody i pliki są już gotowe do odbioru. O wysłaniu paczki dostaniesz wiadomość.

expired =
    Zamówienie { $order } nie zostało opłacone na czas i jest zamknięte. Towar jest znowu wolny.
    Nie wysyłaj już nic na jego adres. Zapraszamy do ponownego zamówienia.

expired-part =
    Zamówienie { $order } jest zamknięte: wpłynęło { $received }, reszta nie dotarła na czas.
    Twoje pieniądze nie przepadły. Gdy będą potwierdzone, dowiesz się, jak ich użyć.

late-seen =
    Kwotę <code>{ $amount }</code> za zamówienie { $order } zobaczyliśmy już po jego zamknięciu.
    Gdy będzie potwierdzona, zamówienie zostanie jednak opłacone, jeśli kwota wystarczy i towar jeszcze będzie. W przeciwnym razie możesz zachować ją jako saldo albo dostać z powrotem.

paid-late =
    Twoja wpłata przyszła późno, ale wystarczyła. Zamówienie { $order } jest opłacone: { $total }.
    Kody i pliki są już gotowe do odbioru. O wysłaniu paczki dostaniesz wiadomość.

choose =
    Kwota <code>{ $amount }</code> do zamówienia { $order } czeka, jej wartość to { $worth }.
    Termin: { $until }. Wtedy przejdzie na Twoje saldo. Jeśli wolisz dostać ją z powrotem, poproś wcześniej sklep o zwrot.

credited =
    Kwota { $amount } z zamówienia { $order } jest już na Twoim saldzie. Możesz nią opłacić następne zamówienie.

refund-noted =
    Kwota <code>{ $amount }</code> z zamówienia { $order } jest odłożona do zwrotu dla Ciebie.
    Sklep ją wyśle. Jeśli będzie potrzebował Twojego adresu, zapyta o niego.

cancelled =
    Zamówienie { $order } jest anulowane. Nie wysyłaj już nic na jego adres.
    Jeśli pieniądze zdążyły wpłynąć, dowiesz się, co się z nimi stanie.

unpaid =
    Wpłata za zamówienie { $order } wypadła z łańcucha. Zamówienie ({ $total }) nie jest już opłacone.
    Jeśli wpłata wróci, zamówienie będzie znowu opłacone. Jeśli wycofanie wpłaty nie było Twoją decyzją, skontaktuj się ze sklepem.

goods =
    Towar z zamówienia { $order } jest już tutaj.
    Możesz go w każdej chwili ponownie pobrać z zamówienia. Zachowaj kody dla siebie: kto ma kod, może go użyć.

expires-soon =
    Czas na zapłatę za zamówienie { $order } prawie minął. Termin: { $until }. Brakuje jeszcze { $missing }.
    Jeśli wpłata jest już wysłana, nie trzeba nic robić. Jeśli potrzebujesz więcej czasu, weź jeszcze 15 minut: kurs będzie wtedy nowy, a z nim i kwota.

shipped =
    Zamówienie { $order } jest w drodze.
    Przewoźnik: { $carrier }
    Numer przesyłki: <code>{ $tracking }</code>

    Gdy dotrze, oznacz je jako odebrane.

tracking =
    Paczkę z zamówienia { $order } można teraz śledzić pod tym numerem. Wcześniejszy numer już się nie liczy.
    Przewoźnik: { $carrier }
    Numer przesyłki: <code>{ $tracking }</code>

    Gdy dotrze, oznacz ją jako odebraną.

completed =
    Zamówienie { $order } jest zakończone. Dziękujemy za zakupy.
    Jeśli coś jest z nim nie tak, napisz do sklepu: /support

support-reply =
    <b>Sklep pisze do Ciebie</b>
    Do zamówienia: { $order }
    <blockquote>{ $text }</blockquote>
    Możesz odpowiedzieć przyciskiem poniżej albo poleceniem /support.

back-in-stock =
    <b>{ $product }</b> – produkt znowu dostępny. To wiadomość na Twoją prośbę.
    Nic nie jest dla Ciebie zarezerwowane, dopóki nie zamówisz.

broadcast =
    { $text }

    Czytasz to, bo masz włączone nowości. Możesz je wyłączyć w /settings.

referral-joined =
    { $name }: ta osoba trafiła do sklepu z Twojego zaproszenia.
    Gdy opłaci zamówienie, zarobisz prowizję i dostaniesz wiadomość.

cooling-down =
    { $strikes ->
        [one] { $strikes } Twoje zamówienie nie zostało opłacone na czas.
        [few] { $strikes } Twoje zamówienia nie zostały opłacone na czas.
        [many] { $strikes } Twoich zamówień nie zostało opłaconych na czas.
       *[other] { $strikes } Twojego zamówienia nie zostało opłacone na czas.
    }
    Znowu możesz zamawiać od { $until }. Przerwa kończy się sama i nic nie kosztuje.

commission-earned =
    Osoba przez Ciebie zaproszona zapłaciła. Naliczono Ci prowizję { $amount }.

commission-given =
    Twoja wpłata przyniosła { $amount } prowizji osobie, która Cię zaprosiła. Nic za to nie dopłacasz.

commission-taken =
    Wpłata osoby przez Ciebie zaproszonej została cofnięta. Prowizja { $amount } została odjęta.
