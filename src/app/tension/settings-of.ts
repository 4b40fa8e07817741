import {
  changedSettings,
  flipped,
  isOn,
  LENS_SETTINGS,
  type Lens,
  type LensSetting,
} from "../../core/tension/lens.ts";

/** One switch of the lens as the panel shows it. */
export type SettingShown = {
  readonly words: LensSetting["words"];
  readonly on: boolean;
  /** Not as it usually is. */
  readonly changed: boolean;
  /** The lens with this one the other way. */
  readonly flipped: Lens;
};

/** The switches beside the area type, in the order of the table. */
export function settingsOf(lens: Lens): SettingShown[] {
  const changed = changedSettings(lens);
  return LENS_SETTINGS.map((setting) => ({
    words: setting.words,
    on: isOn(lens, setting),
    changed: changed.includes(setting),
    flipped: flipped(lens, setting),
  }));
}
