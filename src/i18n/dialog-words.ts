import type { Words } from "./words.ts";

/** The windows over the page: sharing, typed corners, help. */
export const DIALOG_WORDS = {
  "compare.title": ["Zones naast elkaar", "Zones side by side"],
  "compare.choose": ["Vergelijk", "Compare"],
  "compare.fewer": ["Kies twee of meer zones.", "Choose two or more zones."],
  "compare.first": ["vergeleken met deze", "compared with this one"],
  "compare.make-first": ["Vergelijk hiermee", "Compare with this"],
  "compare.area": ["oppervlakte", "area"],
  "compare.jobs": ["banen in {year}", "jobs in {year}"],
  "compare.change": ["banen {since}", "jobs {since}"],
  "compare.density": ["bedrijven per ha", "firms per ha"],
  "compare.jobs.of": ["banen: {name}", "jobs: {name}"],
  "compare.note": [
    "Onder de gekozen filters. Een bedrijf dat in twee zones ligt, telt in beide mee. Een zone over een bedrijf is geen verloren baan.",
    "Under the chosen filters. A firm that lies in two zones counts in both. A zone over a firm is not a lost job.",
  ],
  "compare.export": ["Exporteer, één rij per zone…", "Export, one row a zone…"],
  "corners.title": ["Coördinaten invoeren", "Type coordinates"],
  "corners.help": [
    "Eén hoek per regel, RD (bijv. 88500 437200) of lengte- en breedtegraad (bijv. 4.4204 51.9282). Decimalen met een punt.",
    "One corner a line, RD (e.g. 88500 437200) or longitude and latitude (e.g. 4.4204 51.9282). Decimals with a point.",
  ],
  "corners.field": ["Hoeken", "Corners"],
  "corners.edit": ["Hoeken van {zone}", "Corners of {zone}"],
  "corners.keep": ["Bewaar", "Keep"],
  "corners.wrong.selfcross": [
    "De grens kruist zichzelf bij {x} {y}. Verplaats een hoek.",
    "The boundary crosses itself at {x} {y}. Move a corner.",
  ],
  "corners.make": ["Maak zone", "Make zone"],
  "corners.crs.rd": ["Herkend als RD (EPSG:28992)", "Recognised as RD (EPSG:28992)"],
  "corners.crs.wgs84": ["Herkend als WGS84", "Recognised as WGS84"],
  "corners.wrong.line": [
    "Regel {line} is geen paar getallen: {text}",
    "Line {line} is not a pair of numbers: {text}",
  ],
  "corners.wrong.mixed": [
    "Regel {line} is geen {crs} zoals de andere regels.",
    "Line {line} is not {crs} like the other lines.",
  ],
  "corners.wrong.outside": [
    "Regel {line} ligt niet in Nederland: {text}",
    "Line {line} is not in the Netherlands: {text}",
  ],
  "share.title": ["Deel deze weergave", "Share this view"],
  "share.holds": [
    "De koppeling bevat het kaartbeeld, de filters, het jaar en uw zones. Nooit een rij uit een register.",
    "The link holds the map view, filters, year and your zones. Never a row of a register.",
  ],
  "share.names": ["Namen meesturen", "Include names"],
  "share.names.note": [
    "De namen die u aan zones gaf, en waarom u een zone als ander gebied toetst, staan dan leesbaar in de koppeling en in de adresbalk. Ook als zo'n naam die van een bedrijf is.",
    "The names you gave to zones, and why you test a zone as another area, are then in the link and in the address bar for anyone to read. Also where such a name is that of a firm.",
  ],
  "share.own": [
    "U werkt met een eigen register. Wie de koppeling opent, moet dat bestand zelf hebben; de cijfers van het voorbeeldregister worden dan niet getoond.",
    "You work with a register of your own. Whoever opens the link needs that file; the sample register's figures are not shown instead.",
  ],
  "share.zones": [
    "Op de kaart staan zones uit een eigen bestand. Die gaan niet mee in de koppeling; wel dat ze er waren.",
    "There are zones from a file of your own on the map. They do not go into the link; only that they were there.",
  ],
  "share.firms": [
    "{n} {n|gesloten of verplaatst bedrijf gaat|gesloten of verplaatste bedrijven gaan} niet mee: wie de koppeling opent, ziet andere cijfers.",
    "{n} closed or moved {n|firm does|firms do} not go along: whoever opens the link sees other figures.",
  ],
  "share.around": [
    "Let op: in de koppeling staat het middelpunt van uw zones met een straal. Is zo'n zone om een bedrijf uit uw register getrokken, dan verraadt de koppeling waar dat bedrijf ligt.",
    "Note: the link holds the centre of your zones with a radius. Where such a zone was drawn around a firm of your register, the link gives away where that firm is.",
  ],
  "share.print": ["Afdrukken", "Print"],
  "tour.title": ["Rondleiding in vier stappen", "A tour in four steps"],
  "tour.step": ["Stap {n} van {of}", "Step {n} of {of}"],
  "tour.skip": ["Overslaan", "Skip"],
  "tour.back": ["Terug", "Back"],
  "tour.next": ["Volgende", "Next"],
  "tour.start": ["Naar de kaart", "To the map"],
  "tour.filter": ["kies welke bedrijven meetellen", "choose which firms count"],
  "tour.filter.text": [
    "Links kiest u deelsectoren, grootte en ligging in of buiten de haven. Elk getal op de pagina volgt uw keuze, en de zin bovenaan zegt over wie hij gaat.",
    "On the left you choose subsectors, size, and in or outside the port. Each figure on the page follows, and the sentence on top says whom it is about.",
  ],
  "tour.draw": ["teken een zone", "draw a zone"],
  "tour.draw.text": [
    "Kies boven de kaart een veelhoek, rechthoek of cirkel. Terwijl u tekent leest u hoeveel bedrijven en banen erin liggen. Bij twee of meer zones zet Vergelijk ze naast elkaar.",
    "Take a polygon, rectangle or circle above the map. While you draw you read how many firms and jobs lie in it. With two or more zones, Compare lays them side by side.",
  ],
  "tour.tension": ["zie waar woningen en makers elkaar raken", "see where homes and makers meet"],
  "tour.tension.text": [
    "Onder Spanning staan de woningbouwzones op volgorde. Kies er een: u ziet welke bedrijven haar binnen hun richtafstand hebben, en waarom. Verschuif de zone en de cijfers gaan mee. Onder Groei staat waar de maakindustrie groeide.",
    "Under Tension the housing zones stand in order. Choose one: you see which firms have it within their guideline distance, and why. Move the zone and the figures follow. Growth shows where manufacturing grew.",
  ],
  "tour.own": ["zet uw eigen bestanden erop", "put your own files on it"],
  "tour.own.text": [
    "Sleep een register of plankaart op de pagina. Het wordt op dit apparaat gelezen en gaat nergens heen. Het ingebouwde register is synthetisch: gebruik het om te oefenen, niet voor een conclusie.",
    "Drop a register or a map of plans on the page. It is read on this device and goes nowhere. The embedded register is synthetic: practise with it, and draw no conclusion from it.",
  ],
  "help.do": ["Wat kunt u hier doen?", "What can you do here?"],
  "help.read": ["Hoe leest u het?", "How do you read it?"],
  "help.not": ["Wat dit niet zegt", "What this does not say"],
  "help.firms.do": [
    "Filter op deelsector, grootte en ligging, kies een jaar, en tel in een getekende zone, een woningbouwzone, een bedrijventerrein of een eigen gebied. Toon de lijst van bedrijven, vergelijk zones en bewaar beide als bestand. Meet een afstand, zet ringen om een punt, en zoek op naam of plaats; in een register met adressen ook op postcode of straat en huisnummer.",
    "Filter by subsector, size and location, choose a year, and count in a drawn zone, a housing zone, an estate or an area of your own. List the firms, compare zones, and save both as a file. Measure a distance, put rings around a point, and search by name or place; in a register with addresses by postcode or street and number too.",
  ],
  "help.firms.read": [
    "Kleur is de deelsector, vorm de ligging (rond buiten de haven, vierkant in de haven, ruit in transitie), oppervlak het aantal banen. Een holle stip heeft een onbekend aantal banen.",
    "Colour is the subsector, shape the location (round outside the port, square inside, diamond in transition), area the number of jobs. A hollow mark has an unknown number of jobs.",
  ],
  "help.firms.not": [
    "Een zone over een bedrijf is geen verloren baan: niets op deze kaart zegt dat een bedrijf weg moet of weggaat.",
    "A zone over a firm is not a lost job: nothing on this map says that a firm has to leave, or will.",
  ],
  "help.tension.do": [
    "Kies een zone in de lijst of op de kaart, toets als rustige woonwijk of gemengd gebied, verschuif een zone of een bedrijf, markeer een bedrijf als gesloten, en zet dat als scenario naast het plan.",
    "Choose a zone in the list or on the map, test as a quiet or a mixed area, move a zone or a firm, mark a firm as closed, and set that as a scenario beside the plan.",
  ],
  "help.tension.read": [
    "Spanning is banen binnen richtafstand, zwaarder naarmate een bedrijf dichter bij is dan zijn richtafstand. De nummers op de kaart zijn die van de lijst. Gestippeld is de richtafstand, gekleurd het deel van de zone dat erbinnen ligt.",
    "Tension is jobs within guideline distance, heavier the closer a firm is within it. Numbers on the map are those of the list. Dashed is the guideline distance, coloured the part of the zone that lies within it.",
  ],
  "help.tension.not": [
    "Richtafstanden (VNG 2009) zijn een hulpmiddel om te kijken waar het knelt, geen oordeel of woningen mogen. Een bedrijf is een punt, geen perceel, en zijn vergunning kan meer of minder toestaan.",
    "Guideline distances (VNG 2009) are an aid to see where it may pinch, no verdict on whether homes are allowed. A firm is a point and not a plot, and its permit may allow more or less.",
  ],
  "help.growth.do": [
    "Kies een maat, de grootte van de vakken en twee jaren, bekijk een hotspot van dichtbij, en zie in de grafieken waar de verandering vandaan komt en welke groei bij geplande woningen ligt.",
    "Choose a measure, the size of the squares and two years, look at a hotspot closely, and see in the charts where change comes from and which growth lies near planned homes.",
  ],
  "help.growth.read": [
    "Rood met + zijn vakken waar er, met de vakken eromheen, meer banen bij kwamen dan toeval onder bedrijven van die grootte zou geven; blauw met − minder. De klasse is een aandeel vals alarm onder wat gemarkeerd is. Het nummer is dat van de lijst.",
    "Red with + are squares that, with those around them, gained more jobs than chance among firms of that size would give; blue with − fewer. The class is a rate of false alarms among what is marked. The number is that of the list.",
  ],
  "help.growth.not": [
    "Een vak zonder kleur kan best gegroeid zijn: er is alleen geen samenhang aangetoond. Een hotspot zegt niet waarom het groeide, en van het synthetische register is niets een bevinding.",
    "A square without colour may well have grown: only no clustering is shown. A hotspot does not say why it grew, and nothing of the synthetic register is a finding.",
  ],
  "help.sample": ["Bewaar het voorbeeldregister", "Save the sample register"],
  "help.sample.file": ["voorbeeldregister-synthetisch.csv", "sample-register-synthetic.csv"],
  "help.sample.note": [
    "Om te zien hoe een register eruitziet: verzonnen bedrijven in de indeling van LISA.",
    "To see what a register looks like: invented firms in the layout of LISA.",
  ],
  "help.title": ["Uitleg", "Help"],
  "help.what": ["Wat laat deze kaart zien?", "What does this map show?"],
  "help.what.text": [
    "Bedrijven in de maakindustrie (SBI 10-33) en plannen voor woningbouw in de regio Rotterdam, in en buiten de haven. Teken een zone en lees hoeveel bedrijven en banen erin liggen.",
    "Manufacturing firms (SBI 10-33) and housing plans in the Rotterdam region, in and outside the port. Draw a zone and read how many firms and jobs lie in it.",
  ],
  "help.data": ["Wat zijn de gegevens?", "What are the data?"],
  "help.data.text": [
    "Het ingebouwde register is synthetisch: verzonnen bedrijven, geen echte. De kaart is met de hand gegeneraliseerd. Aantallen woningen komen uit openbare bronnen van verschillende jaren en mogen niet worden opgeteld zonder dat erbij te zeggen.",
    "The embedded register is synthetic: invented firms, none of them real. The map is generalised by hand. Numbers of homes come from public sources of different years and should not be added up without saying so.",
  ],
  "help.private": ["Waar blijven mijn bestanden?", "Where do my files go?"],
  "help.private.text": [
    "Op dit apparaat. Bestanden worden in de browser gelezen en nergens heen gestuurd; sluit u de pagina, dan zijn ze weg.",
    "Nowhere: they stay on this device. Files are read in the browser and sent nowhere; close the page and they are gone.",
  ],
  "help.count": ["Hoe wordt er geteld?", "How is it counted?"],
  "help.count.text": [
    "Een bedrijf telt in een jaar als het dan banen heeft. Een punt op de buitengrens van een zone hoort erbij, een punt op de rand van een gat niet. Over meer zones telt elk bedrijf één keer. Onbekende banen staan apart. Banen zijn werkzame personen op 1 april (LISA), geen werknemersbanen van het CBS.",
    "A firm counts in a year when it has jobs in it. A point on a zone's outer boundary is in, a point on the edge of a hole is not. Over several zones each firm counts once. Unknown jobs are kept apart. Jobs are working persons on 1 April (LISA), not CBS employee jobs.",
  ],
  "help.keys": ["Toetsen", "Keys"],
  "help.keys.search": ["naar het zoekveld", "to the search field"],
  "help.keys.undo": ["ongedaan maken, opnieuw", "undo, redo"],
  "help.keys.draw": [
    "hoek of punt zetten, klaar, laatste wissen, afbreken",
    "set corner or point, done, remove last, cancel",
  ],
  "help.keys.map": ["kaart verschuiven en zoomen", "pan and zoom the map"],
} as const satisfies Words;
