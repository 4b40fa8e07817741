import type { Words } from "./words.ts";

/** Growth: hotspots and their certainty, shift-share, flows, and why they cannot be worked out. */
export const GROWTH_WORDS = {
  "growth.class.hot99": ["Groei, 99% zeker", "Growth, 99% certain"],
  "growth.class.hot95": ["Groei, 95% zeker", "Growth, 95% certain"],
  "growth.class.hot90": ["Groei, 90% zeker", "Growth, 90% certain"],
  "growth.class.none": ["Niet te onderscheiden van toeval", "Cannot be told from chance"],
  "growth.class.cold90": ["Krimp, 90% zeker", "Decline, 90% certain"],
  "growth.class.cold95": ["Krimp, 95% zeker", "Decline, 95% certain"],
  "growth.class.cold99": ["Krimp, 99% zeker", "Decline, 99% certain"],
  "growth.spot.hot": ["Groeihotspot", "Growth hotspot"],
  "growth.spot.cold": ["Krimphotspot", "Decline hotspot"],
  "growth.measure.jobs-change": ["Verandering van banen", "Change of jobs"],
  "growth.measure.jobs-change-pct": ["Verandering van banen in %", "Change of jobs in %"],
  "growth.measure.firms": ["Bedrijven", "Firms"],
  "growth.measure.jobs": ["Banen", "Jobs"],
  "growth.capped": [
    "Uitschieters afgetopt (2e en 98e percentiel)",
    "Outliers capped (2nd and 98th percentile)",
  ],
  "growth.fdr": [
    "Gecorrigeerd voor het aantal vakken (Benjamini-Hochberg)",
    "Corrected for the number of squares (Benjamini-Hochberg)",
  ],
  "growth.p-normal": ["p volgens normale benadering", "p by normal approximation"],
  "growth.p-permutation": ["p uit {permutations} permutaties", "p from {permutations} permutations"],
  "growth.explained-hot": [
    "Eén bedrijf verklaart {share} van de winst: {name}.",
    "One firm explains {share} of the gain: {name}.",
  ],
  "growth.explained-cold": [
    "Eén bedrijf verklaart {share} van het verlies: {name}.",
    "One firm explains {share} of the loss: {name}.",
  ],
  "growth.robustness": [
    "Bij een omgeving van {band} vakken {left|blijft|blijven} {left} van de {cells} vakken over.",
    "At a neighbourhood of {band} squares {left} of the {cells} {left|remains|remain}.",
  ],
  "growth.few-cells": [
    "Minder dan {advised} vakken: de uitkomst zegt weinig.",
    "Fewer than {advised} squares: the outcome says little.",
  ],
  "growth.edge": [
    "Vakken aan de rand hebben minder buren; daar is eerder niets te zeggen.",
    "Squares at the edge have fewer neighbours; less can be said there.",
  ],
  "growth.small-numbers": [
    "Kleine aantallen: minder dan {firms} bedrijven of {jobs} banen. Eén bedrijf kan dit beeld bepalen.",
    "Small numbers: fewer than {firms} firms or {jobs} jobs. One firm can decide this picture.",
  ],
  "growth.check": [
    "Veranderde met meer dan de helft: controleer op verhuizing, andere SBI-code of fusie.",
    "Changed by more than half: check for a move, another SBI code or a merger.",
  ],
  "growth.unknown-left-out": [
    "{count} {count|bedrijf|bedrijven} met onbekende banen in één van beide jaren {count|telt|tellen} niet mee in de verandering.",
    "{count} {count|firm|firms} with unknown jobs in one of the two years {count|is|are} left out of the change.",
  ],
  "growth.reference.region": ["regio in dit bestand", "region in this file"],
  "growth.reference.national": ["Nederland, indicatief", "the Netherlands, indicative"],
  "growth.reference.own": ["eigen bestand", "own file"],
  "growth.reference-note": [
    "Landelijke cijfers zijn banen van werknemers (CBS); het register telt werkzame personen (LISA). Vergelijk groei, niet het aantal.",
    "National figures are employee jobs (CBS); the register counts working persons (LISA). Compare growth, not numbers.",
  ],
  "growth.shift.national": ["Referentiegroei", "Growth of the reference"],
  "growth.shift.mix": ["Sectorsamenstelling", "Industry mix"],
  "growth.shift.local": ["Lokaal", "Local"],
  "growth.shift.change": ["Verandering", "Change"],
  "growth.location-quotient": ["Specialisatiegraad", "Location quotient"],
  "growth.confidence.high": ["gepubliceerd", "published"],
  "growth.confidence.medium": ["redelijk zeker", "fairly certain"],
  "growth.confidence.low": ["eigen schatting", "own estimate"],
  "growth.flow.entries": ["Starters en komst", "Starts and arrivals"],
  "growth.flow.exits": ["Sluitingen en vertrek", "Closures and departures"],
  "growth.flow.growth": ["Groei van bestaande", "Growth of existing firms"],
  "growth.flow.shrinkage": ["Krimp van bestaande", "Decline of existing firms"],
  "growth.flow.moved-in": ["Verhuisd hierheen", "Moved in"],
  "growth.flow.moved-out": ["Verhuisd hiervandaan", "Moved out"],
  "growth.moves-unknown": [
    "Verhuizingen zijn niet te herkennen: de sleutels zeggen niet welke vestigingen bij één bedrijf horen.",
    "Moves cannot be recognised: the keys do not say which establishments belong to one business.",
  ],
  "input.grid.cell-size": ["Een vak van {cellM} m bestaat niet.", "There is no square of {cellM} m."],
  "input.grid.too-many-cells": [
    "Met vakken van {cellM} m zijn dat {columns} bij {rows} vakken. Staan de coördinaten in RD?",
    "With squares of {cellM} m that is {columns} by {rows} squares. Are the coordinates in RD?",
  ],
  "input.growth.year-missing": ["Het register heeft geen jaar {year}.", "The register has no year {year}."],
  "input.neighbours.band": ["Een omgeving van {band} bestaat niet.", "There is no neighbourhood of {band}."],
  "input.permutations.count": [
    "Het aantal permutaties is een heel getal van 1 tot 10 miljoen, niet {draws}.",
    "The number of permutations is a whole number from 1 to 10 million, not {draws}.",
  ],
  "input.hotspots.length-mismatch": [
    "{values} waarden passen niet bij {neighbours} vakken.",
    "{values} values do not fit {neighbours} squares.",
  ],
  "input.reference.year-missing": [
    "De referentie heeft geen banen van {subsector} in {year}.",
    "The reference has no jobs of {subsector} in {year}.",
  ],
  "input.reference.columns": [
    "De kolom “{column}” ontbreekt. Een referentie heeft de kolommen subsector, jaar en waarde.",
    "The column “{column}” is missing. A reference has the columns subsector, year and value.",
  ],
  "input.reference.none": ["Geen enkele rij is bruikbaar.", "Not one row can be used."],
  "refused.reference.area": ["Gebied “{value}” is onbekend.", "Area “{value}” is unknown."],
  "refused.reference.subsector": ["Deelsector “{value}” is onbekend.", "Subsector “{value}” is unknown."],
  "refused.reference.measure": ["Maat “{value}” is onbekend.", "Measure “{value}” is unknown."],
  "refused.reference.year": ["“{value}” is geen jaar.", "“{value}” is not a year."],
  "refused.reference.value": [
    "“{value}” is geen getal van 0 of meer.",
    "“{value}” is not a number of 0 or more.",
  ],
  "refused.reference.confidence": ["Zekerheid “{value}” is onbekend.", "Confidence “{value}” is unknown."],
  "refused.reference.twice": [
    "Dit cijfer van {value} staat er al.",
    "This figure of {value} is there already.",
  ],
} as const satisfies Words;
