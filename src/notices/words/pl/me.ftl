# The first screen, help, profile, settings, support, erasing. Keys with `-btn` are buttons.

me-welcome =
    <b>Witamy w sklepie { $shop }!</b>
    Tutaj zamawiasz, płacisz w Bitcoinie lub Litecoinie i na każdym etapie dowiadujesz się w tym czacie, gdzie są Twoje pieniądze.
me-welcome-brought =
    <b>Witamy w sklepie { $shop }!</b>
    To zaproszenie od: { $name }.
    Tutaj zamawiasz, płacisz w Bitcoinie lub Litecoinie i na każdym etapie dowiadujesz się w tym czacie, gdzie są Twoje pieniądze.
me-home =
    <b>{ $shop }</b>
    Co chcesz zrobić?
me-home-open =
    <b>{ $shop }</b>
    Zamówienie { $order } czeka na { $total }. Termin: { $until }.
me-continue-btn = ▶ Wróć do płatności
me-shop-btn = 🛍 Sklep
me-cart-btn = 🛒 Koszyk ({ $count })
me-cart-empty-btn = 🛒 Koszyk
me-orders-btn = 📦 Zamówienia
me-order-btn = 📦 Zamówienie { $order }
me-profile-btn = 👤 Profil
me-invite-btn = 🎁 Zaproś
me-settings-btn = ⚙ Ustawienia
me-support-btn = 💬 Pomoc

me-help =
    <b>Jak to działa</b>
    1. Wybierz coś w sklepie i potwierdź koszyk. Od tej chwili wszystko jest dla Ciebie zarezerwowane.
    2. Wybierz kryptowalutę i wyślij dokładnie podaną kwotę na podany adres. Każde zamówienie ma własny adres.
    3. Powiemy Ci, gdy pieniądze będą widoczne, gdy zostaną potwierdzone i gdy towar będzie w drodze.

    /shop – co sprzedaje { $shop }
    /cart – Twój koszyk
    /orders – Twoje zamówienia
    /pay – otwarta płatność
    /invite – zaproś znajomych
    /settings – język, strefa czasowa, nowości, adres
    /support – zapytaj nas o coś
    /terms – warunki sprzedaży
    /privacy – co o Tobie przechowujemy
    /cancel – przerwij to, co właśnie wpisujesz
    /delete_me – usuń swoje dane
me-terms =
    <b>Warunki sklepu { $shop }</b>
    Zamówienie można opłacić, dopóki nie minie jego czas; potem towar jest znowu wolny. Kurs jest stały przez ten czas i dla podanej kwoty. To, co przyjdzie za późno, w części albo w nadmiarze, nigdy nie przepada: jest księgowane przy Twoim zamówieniu, a Ty dowiesz się, co się z tym stanie.
me-privacy =
    <b>Prywatność w sklepie { $shop }</b>
    Przechowujemy Twój identyfikator i nazwę z Telegrama, Twoje zamówienia i wpłaty oraz to, co do nas piszesz. Adres do paczki jest zapisywany w postaci zaszyfrowanej i usuwany jakiś czas po wysyłce. Reklamodawcy nie dostają niczego. Polecenie /delete_me usuwa wszystko, co Cię wskazuje; księgowania zostają pod numerem.
me-own-words = { $text }

me-profile =
    <b>Twój profil</b>
    Klient nr { $person }: { $name }
    Z nami od { $time }
    Opłacone zamówienia: { $count }
    Wydano: { $total }
me-profile-balance = Saldo: { $amount }

me-invite =
    <b>Zaproś znajomych</b>
    Dostajesz { $percent } tego, co zapłaci zaproszona osoba, gdy tylko płatność zostanie rozliczona. Jeśli płatność zostanie cofnięta, prowizja też.

    { $count ->
        [0] Z Twojego linku nikt jeszcze nie skorzystał.
        [one] Z Twojego linku skorzystała jedna osoba.
        [few] Z Twojego linku skorzystały { $count } osoby.
        [many] Z Twojego linku skorzystało { $count } osób.
       *[other] Z Twojego linku skorzystało { $count } osoby.
    }
    Zarobione do tej pory: { $amount }

    Twój link:
me-invite-least = Zamówienia poniżej { $amount } nie dają prowizji.
me-invite-off = Zaproszenia nie są teraz w tym sklepie nagradzane.
me-invite-copy-btn = 📋 Kopiuj link
me-invite-share-btn = 📣 Udostępnij

me-settings =
    <b>Ustawienia</b>
    Język: { $language }
    Strefa czasowa: { $zone }
    Nowości: { $news }
    Zapisany adres: { $address }

    Wiadomości o Twoich zamówieniach przychodzą zawsze.
me-news-btn = 🔔 Włącz nowości
me-news-stop-btn = 🔕 Wyłącz nowości
me-language-btn = 🌍 Język
me-languages = <b>Wybierz język</b>
me-zone-btn = 🕒 Strefa czasowa
me-zones =
    <b>Wybierz strefę czasową</b>
    Teraz: { $zone }. Terminy, od których zależą pieniądze, są podawane w Twojej strefie i w UTC.
me-address-btn = 🏠 Adres
me-address =
    <b>Twój zapisany adres</b>
    { $text }
me-address-ask =
    <b>Dokąd wysyłać paczki?</b>
    Wyślij adres w jednej wiadomości, na przykład:

    Anna Kowalska
    ul. Długa 5/12
    31-147 Kraków
    Polska

    Zostanie zapisany w postaci zaszyfrowanej. /cancel zostawia wszystko bez zmian.
me-address-forget-btn = 🗑 Usuń adres

me-support =
    <b>Pomoc</b>
    Coś jest niejasne albo nie działa? Napisz do nas tutaj; ktoś ze sklepu { $shop } odpowie w tym czacie.
me-support-contact = Można się z nami skontaktować także tutaj: { $text }
me-write-btn = ✍ Napisz do nas
me-write =
    Napisz teraz swoją wiadomość, od razu w całości. Jeśli dotyczy zamówienia, podaj jego numer, na przykład 1042.

    /cancel przerywa bez wysyłania.
me-write-too-long = Wiadomość może mieć od 1 do { $count } znaków. Wyślij ją jeszcze raz, krótszą albo w częściach.
me-write-too-many = W ostatniej godzinie przyszło od Ciebie dużo wiadomości. Mamy je wszystkie i odpowiemy tutaj. Napisz ponownie później, najlepiej w jednej dłuższej wiadomości.
me-written =
    <b>Wysłano.</b>
    Ktoś to przeczyta i odpowie tutaj, w tym czacie.
me-faq =
    <b>{ $name }</b>
    { $text }
me-paysupport =
    <b>Pomoc z płatnością</b>
    Otwórz zamówienie: pokazuje, co już widać, ilu potwierdzeń brakuje i co będzie dalej. Pieniądze się odnajdą, nawet jeśli przyjdą za późno, w części albo wtedy, gdy nie było z nami połączenia. Jeśli nadal coś się nie zgadza, napisz do nas.

me-erase-btn = 🗑 Usuń moje dane
me-erase-ask =
    <b>Usunąć Twoje dane?</b>
    Usuniemy: Twoje imię lub nazwę, identyfikator z Telegrama, zapisane i użyte adresy, Twoje wiadomości i koszyk.
    Zostaną, pod numerem, który już do Ciebie nie prowadzi: księgowania wpłat, jak wymaga od sklepu prawo.

    Kodów, których nie masz zapisanych, nie da się potem pobrać. Tego nie można cofnąć.
me-erase-yes-btn = 🗑 Tak, usuń moje dane
me-erased =
    <b>Twoje dane są usunięte.</b>
    Zostały tylko księgowania pod numerem { $person }. Jeśli znowu napiszesz, poznamy się od nowa.
me-erase-open =
    <b>Jeszcze nie:</b> zamówienie { $order } jest nadal otwarte. Gdy zostanie dostarczone, anulowane albo wygaśnie, można będzie usunąć dane.
me-erase-balance =
    <b>Jeszcze nie:</b> na Twoim saldzie jest { $amount }. Najpierw wydaj tę kwotę albo poproś o jej wypłatę; w tym celu napisz do nas.
me-erase-money =
    <b>Jeszcze nie:</b> pieniądze z zamówienia { $order } czekają na decyzję. Gdy zapadnie, można będzie usunąć dane.
me-erase-blocked =
    <b>To niemożliwe:</b> sklep nie przyjmuje od Ciebie zamówień, a usunięcie danych by to cofnęło. Jeśli uważasz, że to pomyłka, napisz do nas.
me-erase-cooling =
    <b>Jeszcze nie:</b> kilka Twoich zamówień nie zostało opłaconych na czas, dlatego trwa przerwa do { $until }. Jeśli mimo to chcesz usunąć dane, napisz do nas.
me-erase-strikes =
    <b>Jeszcze nie:</b> Twoje zamówienie nie zostało opłacone na czas, a usunięcie danych by to cofnęło. Napisz do nas; zajmiemy się tym.

## Answers to a press

me-language-set = Gotowe: od teraz po polsku.
me-zone-set = Godziny są pokazywane dla strefy { $zone }.
me-news-started = Będziesz dostawać nowości ze sklepu.
me-news-stopped = Nie będzie już nowości. Wiadomości o Twoich zamówieniach nadal przychodzą.
me-address-forgotten = Adres został usunięty.

## Plain

me-news-on = włączone
me-news-off = wyłączone
me-address-kept = jest
me-address-none = brak
me-invite-share = { $shop }: { $link }
