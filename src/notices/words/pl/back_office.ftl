# The back office in the order bot: stock, people, rates, watchers, health, figures, broadcasts,
# own notices, roles, the audit trail. Telegram's HTML, but for what stands below the last
# headings.

## The shelves

off-stock =
    { $count ->
        [one] 🏷 <b>Jeden produkt</b>
        [few] 🏷 <b>{ $count } produkty</b>
        [many] 🏷 <b>{ $count } produktów</b>
       *[other] 🏷 <b>{ $count } produktu</b>
    }
off-stock-none =
    🏷 <b>Magazyn jest pusty.</b>
    Produkty dodaje się na serwerze: <code>chaintill product import goods.csv</code>
off-stock-row =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b> · wolne: { $free } · zarezerwowane: { $held } · sprzedane: { $sold }
off-stock-not-found =
    🏷 Żaden produkt nie nazywa się <b>{ $name }</b>.
    Wyślij jego krótką nazwę, taką jak na liście, albo część nazwy: <code>/stock mug</code>
off-stock-several =
    🏷 <b>Produkty o nazwie podobnej do { $name }: { $count }.</b>
    Który to?

off-product =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b>
    <code>{ $sku }</code> · { $kind ->
        [codes] kody, wydaje je kasa
        [file] pliki, wydaje je kasa
        [shipping] wysyłane w paczce
        [pickup] odbierane przez kupującego
       *[booking] rezerwacja terminu
    }
off-product-place = { $place }
off-product-off = <b>Poza sprzedażą:</b> klienci tego nie widzą.
off-product-price = Cena: { $price }
off-product-discount = { $percent } rabatu: { $total }
off-product-pack = { $count } za { $price }
off-product-counter =
    Wolne: <b>{ $free }</b> · zarezerwowane: { $held } · sprzedane: { $sold }
    Przyjęto łącznie: { $received } · wyjęto ręcznie: { $removed }
off-product-low-water = Dostaniesz wiadomość, gdy wolnych będzie { $count } lub mniej.

## Filling a shelf

off-add-codes =
    📥 <b>{ $product }: wyślij kody</b>
    Po jednym w wierszu, na przykład:
    <code>AB12-CD34
    EF56-GH78</code>
    Albo jako plik: .txt z jednym kodem w wierszu, .csv z kolumną <code>code</code>, .json z tablicą.

    Przed przyjęciem zobaczysz, co jest nowe. /cancel przerywa.
off-add-files =
    📥 <b>{ $product }: wyślij pliki</b>
    Jako dokumenty, po jednym albo kilka naraz. Każdy plik to jedna sztuka, a kupujący dostaje go takim, jaki jest.

    Przed przyjęciem zobaczysz, co jest nowe. /cancel przerywa.
off-add-pieces =
    📥 <b>{ $product }: ile sztuk przybyło?</b>
    Wyślij liczbę, na przykład: <code>+25</code>

    Przed przyjęciem zobaczysz, ile będzie razem. /cancel przerywa.
off-add-codes-please = Wyślij kody jako tekst, po jednym w wierszu, albo jako plik .txt, .csv lub .json. /cancel przerywa.
off-add-files-please = Wyślij to jako dokument: zdjęcie albo tekst nie dociera w niezmienionej postaci. /cancel przerywa.
off-add-pieces-please = Wyślij liczbę od 1 do { $most }, na przykład <code>+25</code>. Sztuki wyjmuje się na serwerze: <code>chaintill stock remove</code>. /cancel przerywa.
off-add-not-pieces = Ten produkt jest sprzedawany jako kody, więc sama liczba nie wystarczy. Wyślij kody, po jednym w wierszu.
off-add-format = Czytam pliki .txt, .csv i .json. Wyślij jeden z nich albo kody jako tekst.
off-add-not-text = Ten plik nie jest zwykłym tekstem (UTF-8). Zapisz go jako .txt, .csv lub .json i wyślij jeszcze raz.
off-add-too-large = Tego pliku nie można pobrać: ma więcej niż { $most } albo już go nie ma. Wyślij mniejszy albo przyjmij go na serwerze: <code>chaintill stock import</code>
off-add-too-much = To więcej, niż mieści się naraz (kody: { $most }). Najpierw potwierdź to, co czeka, a potem wyślij resztę; albo przyjmij to na serwerze: <code>chaintill stock import</code>
off-add-files-full = Czeka już tyle plików: { $most }. Najpierw je potwierdź, a potem wyślij resztę.
off-add-file-bad = Ten plik jest pusty albo nie ma nazwy. Wyślij go jeszcze raz.
off-add-bad-lines =
    { $count ->
        [one] ⚠ Jednego wiersza nie da się odczytać, więc nic nie przyjęto. Wyślij go jeszcze raz.
        [few] ⚠ { $count } wierszy nie da się odczytać, więc nic nie przyjęto. Wyślij je jeszcze raz.
        [many] ⚠ { $count } wierszy nie da się odczytać, więc nic nie przyjęto. Wyślij je jeszcze raz.
       *[other] ⚠ { $count } wiersza nie da się odczytać, więc nic nie przyjęto. Wyślij je jeszcze raz.
    }
off-add-no-product = ⚠ Tego produktu już nie ma. Nic nie przyjęto.
off-add-refused = ⚠ To nie pasuje do tego, jak produkt jest teraz sprzedawany. Nic nie przyjęto; zacznij od nowa.

off-dry-codes = 📥 <b>{ $product }: +{ $count } nowych</b>
off-dry-duplicates =
    { $count ->
        [one] Jeden był już znany i zostanie pominięty.
        [few] { $count } były już znane i zostaną pominięte.
        [many] { $count } było już znanych i zostanie pominiętych.
       *[other] { $count } było już znane i zostanie pominięte.
    }
off-dry-bad =
    { $count ->
        [one] Jednego wiersza nie da się odczytać i zostanie pominięty:
        [few] { $count } wierszy nie da się odczytać i zostaną pominięte:
        [many] { $count } wierszy nie da się odczytać i zostaną pominięte:
       *[other] { $count } wiersza nie da się odczytać i zostaną pominięte:
    }
off-dry-bad-line =
    • wiersz { $line }: { $state ->
        [empty] nie zawiera kodu
        [long] kod jest za długi
        [fields] ma więcej albo mniej pól niż pierwszy wiersz
        [column] pierwszy wiersz nie podaje kolumny <code>code</code>
        [csv] nie da się go odczytać jako CSV
        [json] nie da się go odczytać jako JSON, podobnie jak tego, co jest dalej
       *[code] to ani tekst, ani obiekt z <code>code</code>
    }
off-dry-bad-more =
    { $count ->
        [one] • i jeszcze jeden
        [few] • i jeszcze { $count }
        [many] • i jeszcze { $count }
       *[other] • i jeszcze { $count }
    }
off-dry-files =
    { $count ->
        [one] 📥 <b>{ $product }: jeden nowy plik</b>
        [few] 📥 <b>{ $product }: { $count } nowe pliki</b>
        [many] 📥 <b>{ $product }: { $count } nowych plików</b>
       *[other] 📥 <b>{ $product }: { $count } nowego pliku</b>
    }
    <blockquote>{ $items }</blockquote>
off-dry-file-known = Ostatni plik jest już znany: <b>{ $product }</b>. Zostanie pominięty.
off-dry-pieces =
    📥 <b>{ $product }: +{ $count }</b>
    Wolne teraz: { $free } · wolne potem: { $total }

    Nic nie zostało jeszcze przyjęte. Potwierdź albo wyślij inną liczbę.
off-dry-next = Nic nie zostało jeszcze przyjęte. Potwierdź albo wyślij więcej, żeby to dodać.
off-dry-nothing = Nie ma czego przyjąć. Wyślij inne albo wróć.
off-taken =
    { $count ->
        [0] Nic nie przyjęto.
        [one] ✅ <b>Przyjęto jedną sztukę.</b>
        [few] ✅ <b>Przyjęto { $count } sztuki.</b>
        [many] ✅ <b>Przyjęto { $count } sztuk.</b>
       *[other] ✅ <b>Przyjęto { $count } sztuki.</b>
    }
off-taken-lost =
    { $count ->
        [one] ⚠ Jednego pliku nie udało się już pobrać. Wyślij go jeszcze raz.
        [few] ⚠ { $count } plików nie udało się już pobrać. Wyślij je jeszcze raz.
        [many] ⚠ { $count } plików nie udało się już pobrać. Wyślij je jeszcze raz.
       *[other] ⚠ { $count } pliku nie udało się już pobrać. Wyślij je jeszcze raz.
    }

## People

off-people =
    { $count ->
        [one] 👥 <b>Jedna osoba</b>
        [few] 👥 <b>{ $count } osoby</b>
        [many] 👥 <b>{ $count } osób</b>
       *[other] 👥 <b>{ $count } osoby</b>
    }
off-people-with-strikes =
    { $count ->
        [one] 👥 <b>Jedna osoba, niedotrzymane terminy co najmniej: { $strikes }</b>
        [few] 👥 <b>{ $count } osoby, niedotrzymane terminy co najmniej: { $strikes }</b>
        [many] 👥 <b>{ $count } osób, niedotrzymane terminy co najmniej: { $strikes }</b>
       *[other] 👥 <b>{ $count } osoby, niedotrzymane terminy co najmniej: { $strikes }</b>
    }
off-people-none = 👥 Nikt nie ma tylu niedotrzymanych terminów: { $strikes }
off-people-more = Jest ich więcej, niż widać na liście. Każdego znajdziesz poleceniem <code>/find @name</code>
off-people-row =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (nr { $person }) · niedotrzymane terminy: { $count }

off-person =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (nr { $person })
off-person-role = Pracuje tutaj: { $role }
off-person-known = <code>{ $name }</code>
off-person-since = Z nami od { $since }
off-person-orders = Zamówienia: { $count }
off-person-strikes = Niedotrzymane terminy: { $count } · dotychczasowe przerwy: { $cooldowns }
off-person-speaks = Język: { $language } · strefa czasowa: { $zone }
off-person-blocked = ⛔ Blokada od { $since }: <i>{ $reason }</i>
off-person-cooling = ❄ Wygasło za dużo zamówień: znowu może zamawiać od { $until }
off-person-unreachable = 📵 Żadna wiadomość nie dociera do tej osoby od { $since }
off-person-erased = 🗑 Dane usunięte na prośbę tej osoby: { $at }

## Rates

off-rates = 💱 <b>Kursy wymiany</b>
off-rate-fresh =
    🟢 <b>1 { $coin } = { $price }</b>
    { $sources } · sprzed { $age }
off-rate-stale =
    🔴 <b>{ $coin }: brak nowych kwot</b>
    Nikt nie może tym zapłacić. Ostatni kurs to { $price } ({ $sources }). Jest sprzed { $age }, a do liczenia kwot służą kursy nie starsze niż { $most }.
off-rate-unknown =
    🔴 <b>{ $coin }: brak nowych kwot</b>
    Nikt nie może tym zapłacić: żaden kurs nie jest jeszcze znany.
off-rate-by-hand =
    ✋ <b>1 { $coin } = { $price }</b>
    Ustawione przez: { $who }, { $at }. Żadne źródło nie jest brane pod uwagę, dopóki ten kurs nie zostanie usunięty na serwerze: <code>chaintill rates set</code>
off-rate-fixed =
    📌 <b>1 { $coin } = { $price }</b>
    Ustalone w konfiguracji.

## Watchers

off-watchers = 🛰 <b>Obserwatorzy</b>
off-watcher =
    { $state ->
        [blind] 🔴
        [behind] 🟡
       *[good] 🟢
    } <b>{ $coin }</b>
    Ostatni blok: { $height }, sprzed { $lag }
    Ostatnie sprawdzenie: { $age } temu
off-watcher-never =
    🔴 <b>{ $coin }</b>
    W tym łańcuchu nic jeszcze nie było widać.
off-watcher-sources = Kolejność pytania: { $sources }
off-watcher-blind = <b>Łańcucha teraz nie widać.</b> Dopóki nie będzie znowu widoczny, zamówienia nie wygasają.
off-watcher-was-blind = W ciągu ostatniej doby przez kilka minut nie było widać łańcucha. Wpłaty z tego czasu odnaleziono później.
off-watcher-error = Ostatni kłopot, { $age } temu: <i>{ $why }</i>

## Health

off-health-good = 🟢 <b>Wszystko działa.</b>
off-health-bad = 🔴 <b>Coś wymaga uwagi.</b>
off-health-selling = ✅ Sklep sprzedaje.
off-health-paused = ⏸ Sprzedaż jest wstrzymana od { $since }, przez: { $by }: <i>{ $reason }</i>
off-health-database = ✅ Baza danych odpowiada i jest aktualna.
off-health-database-old =
    { $count ->
        [one] ⚠ Brakuje jednej zmiany bazy danych: <code>chaintill migrate up</code>
        [few] ⚠ Brakuje { $count } zmian bazy danych: <code>chaintill migrate up</code>
        [many] ⚠ Brakuje { $count } zmian bazy danych: <code>chaintill migrate up</code>
       *[other] ⚠ Brakuje { $count } zmiany bazy danych: <code>chaintill migrate up</code>
    }
off-health-chains = ✅ Każdy łańcuch jest widoczny.
off-health-blind = ⚠ Teraz niewidoczne: { $coins }
off-health-rates = ✅ Każdy kurs jest świeży.
off-health-unpriced = ⚠ Brak świeżego kursu, więc brak nowych kwot: { $coins }
off-health-tasks = ✅ Każde zadanie ostatnio się udało.
off-health-task = ⚠ Zadanie <code>{ $name }</code> nie udało się { $age } temu: <i>{ $why }</i>
off-health-tasks-more =
    { $count ->
        [one] ⚠ i jeszcze jedno zadanie
        [few] ⚠ i jeszcze { $count } zadania
        [many] ⚠ i jeszcze { $count } zadań
       *[other] ⚠ i jeszcze { $count } zadania
    }
off-health-outbox = 📤 Powiadomienia: czekają: { $wanted } · porzucone: { $dead } · bez odbiorcy: { $unaddressed } · wysłane: { $sent }
off-health-inbox = 📥 Wiadomości czekające na obsłużenie: { $count }
off-health-stock = ✅ Żaden produkt nie jest na wyczerpaniu.
off-health-stock-low =
    { $count ->
        [one] 🟡 Jeden produkt jest na wyczerpaniu albo wyprzedany.
        [few] 🟡 { $count } produkty są na wyczerpaniu albo wyprzedane.
        [many] 🟡 { $count } produktów jest na wyczerpaniu albo wyprzedanych.
       *[other] 🟡 { $count } produktu jest na wyczerpaniu albo wyprzedane.
    }

## Figures

off-stats =
    { $days ->
        [0] 📊 <b>Ten miesiąc</b>
        [1] 📊 <b>Ostatnie 24 godziny</b>
       *[other] 📊 <b>Ostatnie dni: { $days }</b>
    }
    Od { $since }
off-stats-orders =
    Zamówienia: { $created }
    Widoczne pieniądze: { $seen }
    Opłacone: { $paid }
    Wysłane: { $shipped }
    Wygasłe: { $expired }
    Anulowane: { $cancelled }
off-stats-odd = Opłacone częściowo: { $partial } · opłacone po czasie: { $late } · nadpłacone: { $over }
off-stats-revenue = 💰 <b>{ $total }</b>
off-stats-coin =
    { $count ->
        [one] { $amount } za jedno zamówienie
        [few] { $amount } za { $count } zamówienia
        [many] { $amount } za { $count } zamówień
       *[other] { $amount } za { $count } zamówienia
    }
off-stats-top = 🏆 <b>Najczęściej kupowane</b>
off-stats-top-row = { $count } × { $product }
off-stats-people = 👥 Nowi klienci: { $count }

## Broadcasts

off-news = 📣 <b>Ogłoszenia</b>
off-news-none =
    📣 <b>Ogłoszenia</b>
    Żadnego jeszcze nie wysłano. Docierają do klientów, którzy wybrali nowości, i do nikogo innego.
off-news-standing =
    { $state ->
        [sending] 📣
        [stopped] ⏹
       *[done] ✅
    } <b>Nr { $number }</b> · { $segment }
    Adresaci: { $count } · dotarło: { $sent } · czeka: { $waiting } · nie dotarło: { $failed }
off-news-at = Początek: { $at }
off-news-ask =
    ✍ <b>Co nowego?</b>
    Wyślij to w jednej wiadomości, najwyżej { $most } znaków, na przykład:
    <i>Są nowe kubki. W tym tygodniu dwa w cenie jednego.</i>

    Zostanie wysłane jako zwykły tekst. Przed wysłaniem zobaczysz to tak, jak zobaczą to klienci. /cancel przerywa.
off-news-too-long = Ogłoszenie może mieć od 1 do { $most } znaków. Wyślij je jeszcze raz, krótsze.
off-news-preview =
    👁 <b>To, co jest pod linią, wyjdzie dokładnie takie.</b> Tylko słowa wokół Twoich są w języku każdego czytelnika.
    Do: <b>{ $segment }</b> ({ $count }), spośród tych, którzy wybrali nowości.
    ┄┄┄┄┄┄┄┄
off-news-sending =
    📣 <b>Ogłoszenie nr { $number } jest w drodze.</b>
    To, na co ludzie czekają, ma pierwszeństwo, więc może to chwilę potrwać. Wiadomość powyżej pokazuje postęp.

## Own notices

off-notify =
    🔔 <b>Jak dostajesz powiadomienia</b>
    Rodzaje od razu: { $now } · w zestawieniu: { $digest } · wyłączone: { $off }
    Zestawienie przychodzi o { $hour }, jako jedna wiadomość.
off-notify-quiet = Cisza od { $from } do { $to }: to, co wtedy przyjdzie, czeka do końca, jako jedna wiadomość. To, co nie może czekać, i tak przychodzi.
off-notify-never-quiet = Bez godzin ciszy.
off-notify-zone =
    To godziny strefy { $zone }. Aby zmienić strefę czasową, wyślij /settings do bota sklepu dla klientów.

    Poniżej: rodzaje, godzina zestawienia, godziny ciszy.
off-notify-nothing = 🔔 Przy Twojej roli nic nie przychodzi samo. Wszystko, co możesz oglądać, jest na pulpicie.
off-kinds =
    🔔 <b>Rodzaje powiadomień</b>
    Naciśnij rodzaj, żeby zmienić, jak przychodzi:
    🔔 od razu · 🗞 w zestawieniu o { $hour } · 🔕 wcale
    🔒 zawsze od razu: chodzi o pieniądze albo klucze

    Tego, na co czekają inni, na przykład opłaconych zamówień i wiadomości od klientów, nie można wyłączyć.

## Roles

off-roles =
    { $count ->
        [one] 👔 <b>Pracuje tu jedna osoba</b>
        [few] 👔 <b>Pracują tu { $count } osoby</b>
        [many] 👔 <b>Pracuje tu { $count } osób</b>
       *[other] 👔 <b>Pracuje tu { $count } osoby</b>
    }
off-roles-row = • <b>{ $name }</b> (nr { $person }): { $role }
off-roles-how =
    <b>Aby kogoś dodać:</b>
    1. Ta osoba wysyła /start do bota sklepu dla klientów, żeby była znana.
    2. Wyślij <code>/roles @name</code> albo <code>/roles 7</code> z jej numerem i wybierz rolę.
off-roles-owners = Role nadają właściciele.
off-roles-not-found =
    👔 Nikt nie jest znany jako <b>{ $name }</b>.
    Najpierw ta osoba wysyła /start do bota sklepu dla klientów. Potem wyślij <code>/roles @name</code> albo <code>/roles 7</code> z jej numerem.
off-roles-several = 👔 <b>{ $name } to może być jedna z tych osób.</b> Która?
off-colleague =
    👔 <b>{ $name }</b> (nr { $person })
    Rola: <b>{ $role }</b>
off-rights-owner = <i>Może robić wszystko i decydować, kto tu pracuje.</i>
off-rights-admin = <i>Może robić wszystko oprócz decydowania, kto tu pracuje.</i>
off-rights-support = <i>Może oglądać wszystko, przyjmować i wysyłać zamówienia, pisać do klientów i darować niedotrzymane terminy. Nie decyduje o pieniądzach, magazynie ani blokadach.</i>
off-rights-auditor = <i>Może oglądać wszystko, także dziennik zdarzeń, i niczego nie zmienia.</i>
off-rights-customer = <i>Może kupować i nic więcej. Bot zamówień nie odpowiada tej osobie.</i>
off-role-choose = Jaka rola zamiast tej? Pojawi się jeszcze jedno pytanie.
off-role-oneself = To Ty. Nikt nie zmienia własnej roli.
off-role-configured = Konfiguracja wymienia tę osobę jako właściciela (<code>telegram.admins</code>) i tylko tam można to zmienić.
off-role-ask =
    👔 <b>Nadać inną rolę: { $name } (nr { $person })?</b>
    Teraz: { $before } · potem: <b>{ $after }</b>

## The audit trail

off-audit =
    { $count ->
        [one] 📜 <b>Dziennik zdarzeń: ostatnia zmiana</b>
        [few] 📜 <b>Dziennik zdarzeń: ostatnie { $count } zmiany</b>
        [many] 📜 <b>Dziennik zdarzeń: ostatnich { $count } zmian</b>
       *[other] 📜 <b>Dziennik zdarzeń: ostatnie { $count } zmiany</b>
    }
off-audit-of =
    { $count ->
        [one] 📜 <b>Dziennik zdarzeń dla { $object }: ostatnia zmiana</b>
        [few] 📜 <b>Dziennik zdarzeń dla { $object }: ostatnie { $count } zmiany</b>
        [many] 📜 <b>Dziennik zdarzeń dla { $object }: ostatnich { $count } zmian</b>
       *[other] 📜 <b>Dziennik zdarzeń dla { $object }: ostatnie { $count } zmiany</b>
    }
off-audit-none = 📜 Nic nie zapisano o <b>{ $object }</b>.
off-audit-row =
    <b>{ $at }</b> · { $who }
    <code>{ $action }</code> · { $object }
off-audit-change = { $before } → { $after }
off-audit-before = { $before } →
off-audit-after = → { $after }
off-audit-reason = <i>{ $reason }</i>
off-audit-how = Aby przeczytać o jednej rzeczy: <code>/audit order 1042</code>, <code>/audit user 7</code>, <code>/audit product mug</code>, <code>/audit broadcast 3</code>, <code>/audit sales</code>

## Answers to a press

# These stand in messages too, where there was no press.
off-product-gone = Takiego produktu już nie ma. Nic nie zmieniono.
off-now-sold = Jest w sprzedaży.
off-now-not-sold = Nie jest już w sprzedaży. Zamówienia, które go obejmują, idą swoją drogą.
off-nobody = Nikt nie ma tego numeru. Nic nie zmieniono.
off-pardoned =
    { $strikes ->
        [0] Darowano: przerwa się skończyła i ta osoba może zamawiać.
        [one] Darowano: jeden niedotrzymany termin skreślony, ta osoba może zamawiać.
        [few] Darowano: { $strikes } niedotrzymane terminy skreślone, ta osoba może zamawiać.
        [many] Darowano: { $strikes } niedotrzymanych terminów skreślonych, ta osoba może zamawiać.
       *[other] Darowano: { $strikes } niedotrzymanego terminu skreślone, ta osoba może zamawiać.
    }
off-unblocked = Ta osoba może znowu zamawiać.
off-cannot-pardon = Nie ma czego darować. Nic nie zmieniono.
off-cannot-unblock = Ta osoba nie jest zablokowana. Nic nie zmieniono.
off-cannot-change = Nie można tego zrobić. Nic nie zmieniono.
off-resumed = Sklep znowu sprzedaje.
off-never-paused = Sprzedaż nie była wstrzymana. Nic nie zmieniono.
off-news-tried = Wysłano do Ciebie i do nikogo innego.
off-news-begun = Jest w drodze.
off-news-stopped = Zatrzymano. To, co jeszcze nie wyszło, zostało wycofane.
off-news-over = Za późno: dotarło do wszystkich albo zostało już zatrzymane.
off-kind-wakes = To nie może czekać i nie można tego wyłączyć: zawsze przychodzi od razu.
off-kind-now = Przychodzi od razu.
off-kind-now-always = Przychodzi od razu. Nie można tego wyłączyć: ktoś czeka na odpowiedź.
off-kind-digest = Przychodzi w zestawieniu o { $hour }.
off-kind-off = Już nie przychodzi.
off-hour-set = Zestawienie przychodzi o { $hour }.
off-quiet-never = Bez godzin ciszy: wszystko przychodzi wtedy, gdy się dzieje.
off-quiet-set = Cisza od { $from } do { $to }.
off-role-given = Gotowe. Dziennik zdarzeń to zachowa.
off-cannot-give = Role nadają tylko właściciele. Nic nie zmieniono.
off-cannot-oneself = Nikt nie zmienia własnej roli. Nic nie zmieniono.
off-cannot-configured = Konfiguracja wymienia tę osobę jako właściciela i tylko tam można to zmienić. Nic nie zmieniono.
off-cannot-same-role = Ta osoba ma już tę rolę. Nic nie zmieniono.

## Plain

# Spans of time.
off-span-seconds = { $count } s
off-span-minutes = { $count } min
off-span-hours = { $count } godz.
off-span-days = { $count } dni

# Who changed something.
off-actor-person = { $name } (nr { $person })
off-actor-terminal = { $name } na serwerze
off-actor-configuration = konfiguracja
off-actor-task = sama kasa ({ $name })

off-role-owner = właściciel
off-role-admin = administracja
off-role-support = obsługa klienta
off-role-auditor = kontrola
off-role-customer = klient

off-segment-all = wszyscy
off-segment-buyers = osoby, które już kupiły
off-segment-recent = aktywni w ostatnich 30 dniach

# Kinds of notices, on buttons.
off-kind-order-created = Nowe zamówienia
off-kind-order-paid = Opłacone zamówienia
off-kind-order-expired = Wygasłe zamówienia
off-kind-order-cancelled = Anulowane zamówienia
off-kind-refund-owed = Należne zwroty
off-kind-money-waiting = Pieniądze do decyzji
off-kind-money-unknown = Pieniądze nieznanego pochodzenia
off-kind-payment-reorged = Wpłaty, które wypadły z łańcucha
off-kind-payment-back = Wpłaty, które wróciły
off-kind-sale-fell = Upadłe sprzedaże
off-kind-clawed-back = Pieniądze utracone po wydaniu
off-kind-address-refused = Błędne adresy
off-kind-index-burnt = Konto używane gdzie indziej
off-kind-index-gap = Pominięte adresy
off-kind-account-changed = Zmienione klucze kont
off-kind-watcher-behind = Niewidoczne łańcuchy
off-kind-watcher-recovered = Łańcuchy znowu widoczne
off-kind-rates-stale = Nieaktualne kursy
off-kind-stock-low = Mało na stanie
off-kind-support-message = Wiadomości od klientów
off-kind-delivery-failed = Nieudane wydania
off-kind-sales-paused = Sprzedaż wstrzymana
off-kind-sales-resumed = Sprzedaż wznowiona

## Buttons

off-refresh-btn = 🔄 Odśwież

off-shelf-btn =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } { $product } · { $free }
off-add-btn = 📥 Uzupełnij stan
off-sell-btn = ▶ Do sprzedaży
off-sell-not-btn = ⏸ Wycofaj ze sprzedaży
off-take-in-btn = ✅ Przyjmij

off-person-btn =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } { $name } (nr { $person })
off-strikes-btn =
    { $strikes ->
        [0] Wszyscy
       *[other] ⚠ { $strikes }+
    }
off-person-page-btn = 👤 Profil
off-pardon-btn = 🕊 Daruj terminy
off-block-btn = ⛔ Zablokuj
off-unblock-btn = ✅ Zdejmij blokadę
off-role-btn = 👔 Rola

off-stats-btn =
    { $days ->
        [0] Miesiąc
       *[other] { $days } d
    }

off-news-new-btn = ✍ Nowe ogłoszenie
off-news-segment-btn = { $segment } ({ $count })
off-news-try-btn = 👁 Wyślij tylko do mnie
off-news-send-btn = 📣 Wyślij do { $count }
off-news-again-btn = ✍ Napisz od nowa
off-news-stop-btn = ⏹ Zatrzymaj nr { $number }

off-kinds-btn = 🔔 Rodzaje powiadomień
off-kind-btn =
    { $state ->
        [always] 🔒
        [digest] 🗞
        [off] 🔕
       *[now] 🔔
    } { $name }
off-hour-btn = { $hour }
off-quiet-none-btn = 🔔 Bez ciszy
off-quiet-btn = 🌙 { $from } – { $to }

off-colleague-btn = { $name } (nr { $person }) · { $role }
off-role-yes-btn = ✅ Tak, nadaj tę rolę
