# What both bots say around their screens.

## Buttons

bot-back = ⬅ Wstecz
bot-home = 🏠 Start
bot-desk = 🗂 Pulpit
bot-shop = 🛍 Sklep
bot-write-to-shop = ✉ Napisz do sklepu
bot-open-private = 💬 Otwórz czat prywatny
# The button between those that turn pages.
bot-page = { $page }/{ $pages }

## Answers to a press

# These stand in messages too, where there was no press.
bot-not-allowed = Twoja rola na to nie pozwala. Nic nie zmieniono.
bot-stale = Ten przycisk jest nieaktualny. Nic nie zmieniono; oto bieżący ekran.
bot-slow-down = To było za szybko. Odczekaj chwilę i spróbuj ponownie.
bot-staff-only = Ten bot jest dla osób prowadzących sklep. Skorzystaj z właściwego bota sklepu.
bot-in-private = To widać tylko w czacie prywatnym. Otwórz bota tam.

## Messages

bot-failed = ⚠ Po naszej stronie coś poszło nie tak i nie zostało to wykonane: spróbuj ponownie. Jeśli to się powtórzy, napisz do sklepu.
bot-cancelled = Przerwano. Nic z tego nie zostało wykonane.
bot-nothing-to-cancel = Nie ma czego przerywać. Aby anulować zamówienie, otwórz je i naciśnij „Anuluj”.
bot-unknown-command =
    Nie znam polecenia <code>{ $command }</code>.
    Menu obok pola tekstowego pokazuje polecenia, które znam; /help je objaśnia.
bot-text-please = Wyślij to jako tekst albo przerwij poleceniem /cancel.
bot-stray =
    Nie było tu żadnego pytania, więc nikt nie czyta tej wiadomości.
    Aby dotrzeć do człowieka, napisz do sklepu przyciskiem poniżej.
bot-search-for-what =
    🔎 <b>Czego szukasz?</b>
    Wyślij numer zamówienia, adres płatności, transakcję, @nazwę albo numer z Telegrama.
    Przykład: <code>1042</code>

    /cancel przerywa.

# Several notices in one message.
bot-digest =
    { $count ->
        [one] 🗞 <b>Jedna wiadomość</b>
        [few] 🗞 <b>{ $count } wiadomości</b>
        [many] 🗞 <b>{ $count } wiadomości</b>
       *[other] 🗞 <b>{ $count } wiadomości</b>
    }

## Commands

# For customers.

bot-cmd-shop = Przeglądaj sklep
bot-cmd-cart = Twój koszyk
bot-cmd-orders = Twoje zamówienia
bot-cmd-pay = Wróć do płatności za otwarte zamówienie
bot-cmd-invite = Twój link z zaproszeniem
bot-cmd-settings = Język, strefa czasowa, nowości, adres
bot-cmd-lang = Zmień język
bot-cmd-support = Pomoc i kontakt
bot-cmd-paysupport = Pomoc z płatnością
bot-cmd-terms = Warunki sprzedaży
bot-cmd-privacy = Co o Tobie przechowujemy
bot-cmd-help = Co potrafi ten bot
bot-cmd-cancel = Przerwij to, co właśnie wpisujesz
bot-cmd-delete-me = Usuń wszystko o Tobie

# For who works here.

bot-staff-cmd-admin = Pulpit: wszystko na jeden rzut oka
bot-staff-cmd-orders = Zamówienia: paid, review, unpaid, late albo all
bot-staff-cmd-order = Jedno zamówienie, po numerze
bot-staff-cmd-find = Znajdź zamówienie albo osobę
bot-staff-cmd-ship = Oznacz zamówienie jako wysłane: numer, potem przesyłka
bot-staff-cmd-stock = Obejrzyj stan magazynu, całego albo jednego produktu
bot-staff-cmd-addstock = Uzupełnij stan magazynu
bot-staff-cmd-users = Osoby, według niedotrzymanych terminów
bot-staff-cmd-broadcast = Wyślij klientom nowości
bot-staff-cmd-stats = Liczby: 1d, 7d, 30d albo month
bot-staff-cmd-rates = Kursy wymiany
bot-staff-cmd-watchers = Czy obserwatorzy widzą łańcuchy
bot-staff-cmd-health = Czy wszystko działa
bot-staff-cmd-pause = Wstrzymaj sprzedaż
bot-staff-cmd-resume = Wznów sprzedaż
bot-staff-cmd-audit = Kto co zmienił i dlaczego
bot-staff-cmd-notify = Jak chcesz dostawać wiadomości
bot-staff-cmd-roles = Kto tu pracuje
bot-staff-cmd-help = Co potrafi ten bot
