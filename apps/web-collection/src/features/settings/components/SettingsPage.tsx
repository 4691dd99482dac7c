import { useState, type ReactElement } from 'react';
import { chooseLanguage, chooseTheme, dayOf, useLanguage, useTheme } from '@huihuan/web-kit';
import { isClockWrong, outbox, useClock, useSpace, useTablet } from '@huihuan/web-outbox';
import { isDemonstration, scaleKinds, serial } from '@huihuan/web-scale';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { PinForm } from '../../../lib/pin/PinForm.tsx';
import { choose, useChoices } from '../../../lib/touch/api/choices.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Choice } from './Choice.tsx';
import styles from './SettingsPage.module.css';

/** How this tablet behaves, and how it is. */
export function SettingsPage(): ReactElement | null {
  const { settings, gate } = useWorkTexts();
  const { language: languageWords, theme: themeWords } = useTexts();
  const [choices, tablet, clock, space] = [useChoices(), useTablet(), useClock(), useSpace()];
  const [language, theme] = [useLanguage(), useTheme()];
  const [isSettingPin, setSettingPin] = useState(false);
  if (tablet.kind !== 'working') return null;
  if (isSettingPin) return <PinForm onDone={() => setSettingPin(false)} />;
  const kinds = scaleKinds.filter((kind) => kind !== 'simulator' || isDemonstration());
  const isWrong = isClockWrong(clock ?? null);
  const facts: readonly (readonly [string, string])[] = [
    [settings.name, tablet.enrolment.name],
    [settings.enrolledUntil, dayOf(tablet.enrolment.expiresAt)],
    [
      settings.clock,
      isWrong ? settings.clockWrong(Math.round((clock?.differenceMilliseconds ?? 0) / 60_000)) : settings.clockGood,
    ],
    [settings.space, settings.spaceKinds[space?.kind ?? 'unknown']],
  ];
  const onOff = (label: string, isOn: boolean, set: (isOn: boolean) => void, says?: string): ReactElement => (
    <Choice
      label={label}
      value={isOn ? 'on' : 'off'}
      faces={{ on: settings.on, off: settings.off }}
      onChoose={(value) => set(value === 'on')}
      {...(says === undefined ? {} : { says })}
    />
  );
  return (
    <>
      <h1 className={styles.title}>{settings.title}</h1>
      <div className={styles.groups}>
        <fieldset className={`${styles.group} ${styles.wide}`}>
          <legend>{settings.scale}</legend>
          {kinds.map((kind) => (
            <Key
              key={kind}
              isPressed={choices.scale === kind}
              isDisabled={kind === 'serial' && serial() === null}
              onPress={() => choose({ scale: kind })}
            >
              {settings.scaleKinds[kind]}
            </Key>
          ))}
          {serial() === null ? <p>{settings.noSerial}</p> : null}
        </fieldset>
        {onOff(settings.sounds, choices.hasSounds, (hasSounds) => choose({ hasSounds }))}
        {onOff(settings.vibration, choices.hasVibration, (hasVibration) => choose({ hasVibration }))}
        {onOff(
          settings.printing,
          choices.printsByItself,
          (printsByItself) => choose({ printsByItself }),
          settings.printingSays,
        )}
        <Choice
          label={languageWords.label}
          value={language}
          faces={{ 'zh-CN': languageWords.zh, en: languageWords.en }}
          onChoose={chooseLanguage}
        />
        <Choice
          label={themeWords.label}
          value={theme.choice}
          faces={{ system: themeWords.system, light: themeWords.light, dark: themeWords.dark }}
          onChoose={chooseTheme}
        />
      </div>
      <section className={styles.facts} aria-label={settings.device}>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className={styles.group}>
        <Key icon="key" onPress={() => setSettingPin(true)}>
          {settings.setPin}
        </Key>
        <Key icon="leave" onPress={() => void outbox().desk.lock()}>
          {gate.lock}
        </Key>
      </div>
    </>
  );
}
