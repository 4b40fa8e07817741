import type { Words } from "./words.ts";

/** What is asked of a register before it is read, and what is told of the rows that were. */
export const REGISTER_WORDS = {
  "doubt.title": ["Klopt dit?", "Is this right?"],
  "doubt.must": ["Kies eerst; anders wordt niets gelezen.", "Choose first; nothing is read otherwise."],
  "doubt.coordinates.by-value": [
    "Geen kolomnaam noemt coördinaten. De getallen in {columns} zijn plaatsen in Nederland en zijn daarvoor gebruikt.",
    "No column name says coordinates. The numbers in {columns} are places in the Netherlands and were taken for them.",
  ],
  "doubt.coordinates.two-pairs": [
    "Er zijn twee paren coördinaten. {columns} is gebruikt, en {others} in rijen waar dat leeg is.",
    "There are two pairs of coordinates. {columns} is used, and {others} in rows where that is empty.",
  ],
  "doubt.coordinates.pairs-differ": [
    "Er zijn twee paren coördinaten die niet dezelfde plaats noemen: {columns} en {others}. Welk paar geldt?",
    "There are two pairs of coordinates that do not name the same place: {columns} and {others}. Which one counts?",
  ],
  "doubt.coordinates.swapped": [
    "De namen van x en y staan bij elkaars getallen; {columns} is gelezen als x en y.",
    "The names of x and y stand above each other’s numbers; {columns} was read as x and y.",
  ],
  "doubt.coordinates.against-file": [
    "Het bestand zegt dat zijn punten in {stated} staan; naar de getallen zijn ze in {crs}, en zo zijn ze gelezen.",
    "The file says that its points are in {stated}; by their numbers they are in {crs}, and were read so.",
  ],
  "doubt.field.twice": [
    "De kolomnaam {column} komt meer dan eens voor, met verschillende inhoud. Welke geldt?",
    "The column name {column} stands more than once, above different contents. Which one counts?",
  ],
  "doubt.sbi.by-value": [
    "Geen kolom heet SBI-code. {column} bevat zulke codes en is ervoor gebruikt.",
    "No column is called SBI code. {column} holds such codes and was taken for it.",
  ],
  "doubt.jobs.year": [
    "Het jaar van de banen, {year}, komt uit de naam van het bestand.",
    "The year of the jobs, {year}, was taken from the file’s name.",
  ],
  "doubt.jobs.years-in-name": [
    "De naam van het bestand noemt meer jaren: {years}. Van welk jaar zijn de banen?",
    "The file’s name holds several years: {years}. Which year are the jobs of?",
  ],
  "doubt.jobs.two-sets": [
    "Meer kolommen geven de banen van hetzelfde jaar, met verschillende getallen: {columns}. Welke gelden?",
    "Several columns give the jobs of one year, with different numbers: {columns}. Which ones count?",
  ],
  "doubt.jobs.two-sets-equal": [
    "Meer kolommen geven in de eerste rijen dezelfde banen: {columns}. Gelezen is {taken}.",
    "Several columns give the same jobs in the first rows: {columns}. Read is {taken}.",
  ],
  "doubt.jobs.unnamed": [
    "De kolommen {columns} zeggen een jaar, en niet van wat; ze zijn gelezen als banen.",
    "The columns {columns} say a year, and not of what; they were read as jobs.",
  ],
  "doubt.jobs.parts": [
    "Er is geen kolom met alle banen. Wel met delen ervan: {columns}. Moeten die worden opgeteld?",
    "There is no column with all jobs. There are parts of it: {columns}. Should those be added up?",
  ],
  "doubt.jobs.other-measure": [
    "De banen van verschillende jaren staan onder verschillende namen: {columns}. Is dat dezelfde maat?",
    "The jobs of different years stand under different names: {columns}. Is that the same measure?",
  ],
  "doubt.jobs.decimals": [
    "In {column} heeft elk getal drie cijfers achter een teken ({value}). Gelezen als {as}.",
    "In {column} every number has three digits behind a mark ({value}). Read as {as}.",
  ],
  "doubt.jobs.unused-years": [
    "Deze kolommen noemen een ander jaar en zijn niet als banen gelezen: {columns}.",
    "These columns name another year and were not read as jobs: {columns}.",
  ],
  "doubt.year.two-digits": [
    "{column} schrijft jaren in twee cijfers ({value}): gelezen als 1950 tot en met 2049.",
    "{column} writes years in two digits ({value}): read as 1950 to 2049.",
  ],
  "doubt.value.unit": [
    "De eenheid van de toegevoegde waarde ({columns}) staat er niet bij; naar wat een baan oplevert is het {unit}.",
    "The unit of the value added ({columns}) is not said; by what a job brings it is {unit}.",
  ],
  "doubt.value.no-year": [
    "De kolom {columns} met toegevoegde waarde noemt geen jaar, en het register heeft er meer; zij wordt niet gelezen.",
    "The column {columns} of value added names no year, and the register has several; it is not read.",
  ],
  "doubt.value.unit-unknown": [
    "De eenheid van de toegevoegde waarde ({columns}) staat er niet bij en is niet af te leiden; zonder eenheid wordt zij niet gelezen.",
    "The unit of the value added ({columns}) is not said and cannot be told; without a unit it is not read.",
  ],
  "doubt.jobs.none": ["Geen kolom bevat werkzame personen. Wat dan?", "No column holds the jobs. What then?"],
  "doubt.sbi.none": [
    "Geen kolom bevat SBI-codes. Zonder is niet bekend wat een vestiging doet, en of het maakindustrie is.",
    "No column holds SBI codes. Without them it is not known what an establishment does, or whether it is manufacturing.",
  ],
  "doubt.option.no-jobs": [
    "Elke vestiging telt; haar banen zijn onbekend",
    "Each establishment counts; its jobs are unknown",
  ],
  "doubt.option.size-class": [
    "Naar grootteklasse ({column}): bedrijven precies, banen als bereik",
    "By size class ({column}): firms exactly, jobs as a range",
  ],
  "doubt.option.no-sbi": [
    "Alle vestigingen in “onbekend deelsector”",
    "All establishments in “unknown subsector”",
  ],

  "notice.title": ["Let op", "Please note"],
  "notice.jobs.none": [
    "Het register is gelezen zonder banen: elke vestiging telt als bedrijf, haar banen zijn onbekend.",
    "The register was read without jobs: each establishment counts as a firm, its jobs are unknown.",
  ],
  "notice.jobs.size-lisa": [
    "Banen komen uit de grootteklassen van {column}, gelezen als codes van LISA (02 = 1, 04 = 5–9, 12 = 1000 of meer). Die tellen banen van 12 uur of meer per week; bedrijven zijn precies, banen een bereik.",
    "Jobs are from the size classes in {column}, read as LISA’s codes (02 = 1, 04 = 5–9, 12 = 1000 or more). Those count jobs of 12 hours a week or more; firms are exact, jobs a range.",
  ],
  "notice.jobs.size-text": [
    "Banen komen uit de grootteklassen van {column}, gelezen zoals zij er staan (“5–9”). Bedrijven zijn precies, banen een bereik.",
    "Jobs are from the size classes in {column}, read as they are written (“5–9”). Firms are exact, jobs a range.",
  ],
  "notice.size.unknown": [
    "Van {n} {n|rij|rijen} is de grootteklasse onbekend: {values} (regel {lines}). De vestigingen tellen, hun banen staan in geen bereik.",
    "The size class of {n} {n|row|rows} is unknown: {values} (line {lines}). The establishments count, their jobs are in no range.",
  ],
  "notice.sbi.none": [
    "Het register is gelezen zonder SBI-codes: alle vestigingen staan in “onbekend deelsector”, en of het maakindustrie is, is niet bekend.",
    "The register was read without SBI codes: all establishments are in “unknown subsector”, and whether they are manufacturing is not known.",
  ],
  "notice.rows.short": [
    "{n} {n|rij heeft|rijen hebben} minder cellen dan de kop; de ontbrekende aan het eind zijn als leeg gelezen (regel {lines}).",
    "{n} {n|row has|rows have} fewer cells than the header; the missing ones at the end were read as empty (line {lines}).",
  ],
  "notice.rows.maybe-total": [
    "{n} {n|rij is als bedrijf gelezen, maar lijkt|rijen zijn als bedrijf gelezen, maar lijken} op een totaalrij: {values} (regel {lines}). Is het een totaal, haal het dan uit het bestand.",
    "{n} {n|row was read as a firm and looks like a row of totals|rows were read as firms and look like rows of totals}: {values} (line {lines}). If it is a total, take it out of the file.",
  ],
  "notice.cells.merged": [
    "{n} {n|groep cellen is|groepen cellen zijn} samengevoegd over meer rijen; alleen de eerste rij ervan heeft de waarde, de andere zijn als leeg gelezen: {values}. Splits ze in het blad en vul ze in.",
    "{n} {n|group|groups} of cells {n|is|are} merged over several rows; only the first row of each has the value, the others were read as empty: {values}. Split them in the sheet and fill them in.",
  ],
  "notice.records.deleted": [
    "{n} {n|record is|records zijn} in het bestand als verwijderd gemerkt en niet gelezen.",
    "{n} {n|record is|records are} marked as deleted in the file and not read.",
  ],
  "notice.records.more": [
    "Het bestand is een deel van de bron: {of} objecten. De dienst gaf er niet meer; haal de rest op in delen.",
    "The file is a part of its source: {of} features. The service gave no more; fetch the rest in parts.",
  ],
  "notice.text.bad-bytes": [
    "{n} {n|cel bevat|cellen bevatten} tekens die in deze tekenset niet bestaan, getoond als � (regel {lines}).",
    "{n} {n|cell holds|cells hold} bytes that are no text in this encoding, shown as � (line {lines}).",
  ],
  "notice.header.double": [
    "De kolomnamen staan op twee regels (tot en met regel {line}); ze zijn samengevoegd.",
    "The column names stand on two lines (up to line {line}); they were joined.",
  ],
  "notice.jobs.many": [
    "In {n} {n|cel staan|cellen staan} meer banen dan één vestiging in Nederland heeft: {values} (regel {lines}). Zijn het datums, of iets anders dan banen?",
    "{n} {n|cell holds|cells hold} more jobs than any one establishment in the Netherlands has: {values} (line {lines}). Are they dates, or something else than jobs?",
  ],
  "notice.header.units": [
    "Regel {line} onder de kolomnamen noemt eenheden of kolomnummers ({values}) en is niet als rij gelezen.",
    "Line {line} below the column names tells units or column numbers ({values}) and was not read as a row.",
  ],
  "notice.sbi.zeros": [
    "{n} {n|SBI-code was|SBI-codes waren} de voorloopnul kwijt en {n|heeft die|hebben die} terug: {values} (regel {lines}).",
    "{n} SBI {n|code|codes} had lost the leading zero and got it back: {values} (line {lines}).",
  ],
  "notice.value.unknown": [
    "{n} {n|waarde|waarden} van toegevoegde waarde {n|is|zijn} geen getal ({values}) en {n|telt|tellen} als onbekend.",
    "{n} {n|figure|figures} of value added {n|is|are} no number ({values}) and {n|counts|count} as unknown.",
  ],
  "notice.value.unread": [
    "Toegevoegde waarde in deze kolommen hoort bij geen jaar van het register en is niet gelezen: {columns}.",
    "Value added in these columns belongs to no year of the register and was not read: {columns}.",
  ],
  "notice.jobs.unknown": [
    "In {n} {n|cel|cellen} zijn de banen onbekend: {values} (regel {lines}). Die tellen in geen som; de andere jaren van het bedrijf wel.",
    "In {n} {n|cell|cells} the jobs are not known: {values} (line {lines}). They are in no sum; the firm’s other years are.",
  ],
  "notice.jobs.grouped": [
    "{n} {n|aantal is|aantallen zijn} gelezen met een duizendteken: {values} (regel {lines}).",
    "{n} {n|number was|numbers were} read with a mark for thousands: {values} (line {lines}).",
  ],
  "notice.jobs.mixed-marks": [
    "In dezelfde kolommen staan ook aantallen met decimalen: {values} (regel {lines}). Controleer het decimaalteken.",
    "The same columns also hold numbers with decimals: {values} (line {lines}). Check the decimal mark.",
  ],
  "notice.jobs.decimals": [
    "{n} {n|aantal is|aantallen zijn} gelezen met decimalen, omdat andere in dezelfde kolom die ook hebben: {values} (regel {lines}). Is het een duizendteken, verbeter dan het bestand.",
    "{n} {n|number was|numbers were} read with decimals, as others in the same column have them: {values} (line {lines}). If it is a mark for thousands, correct the file.",
  ],
  "notice.years.once": [
    "Geen vestiging komt in meer dan één jaar voor. Is “{column}” wel het jaar van de banen? Anders is er geen ontwikkeling te zien.",
    "No establishment is in more than one year. Is “{column}” the year of the jobs? If not, no change can be seen.",
  ],
  "notice.coordinates.second": [
    "{n} {n|rij is|rijen zijn} geplaatst met {columns}, omdat het eerste paar coördinaten leeg is (regel {lines}).",
    "{n} {n|row was|rows were} placed by {columns}, as the first pair of coordinates is empty (line {lines}).",
  ],
  "notice.coordinates.apart": [
    "Van {n} {n|rij|rijen} {n|wijst|wijzen} {columns} een andere plaats aan dan de coördinaten die gelezen zijn: {values} ernaast (regel {lines}). Kies welke kloppen.",
    "For {n} {n|row|rows} {columns} {n|is|are} of another place than the coordinates that were read: {values} off (line {lines}). Choose which are right.",
  ],
  "notice.columns.differ": [
    "Kolommen voor hetzelfde ({columns}) zeggen in {n} {n|cel|cellen} iets anders: {values} (regel {lines}). Ze zijn niet opgeteld; kies welke klopt.",
    "Columns for the same thing ({columns}) differ in {n} {n|cell|cells}: {values} (line {lines}). They were not added up; choose which is right.",
  ],
  "notice.refused.by-year": [
    "Van de rijen van {year} is {percent}% geweigerd, van de andere jaren {otherPercent}%: de ontwikkeling tussen die jaren is vertekend.",
    "Of the rows of {year} {percent}% was refused, of the other years {otherPercent}%: the change between those years is bent.",
  ],
  "notice.refused.by-size": [
    "De geweigerde rijen hebben gemiddeld {refusedMean} banen, de gelezen rijen {mean}. Zijn het bedrijven, dan zijn sommen van banen vertekend; zijn het totalen, dan ontbreekt er niets.",
    "The refused rows have {refusedMean} jobs on average, those that were read {mean}. If they are firms, sums of jobs are bent; if they are totals, nothing is missing.",
  ],
  "notice.refused.by-place": [
    "Van de rijen in {place} is {percent}% geweigerd, elders {otherPercent}%: vergelijkingen tussen plaatsen zijn vertekend.",
    "Of the rows in {place} {percent}% was refused, elsewhere {otherPercent}%: comparisons between places are bent.",
  ],
  "notice.unknown.by-year": [
    "In {year} zijn de banen van {percent}% van de bedrijven onbekend, in de andere jaren van {otherPercent}%: de ontwikkeling tussen die jaren is vertekend.",
    "In {year} the jobs of {percent}% of the firms are not known, in the other years of {otherPercent}%: the change between those years is bent.",
  ],
} as const satisfies Words;
