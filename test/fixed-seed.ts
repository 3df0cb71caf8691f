import fc from 'fast-check';

/**
 * The same commit is tested with the same generated values each time, so that what fails was broken by a change. Other
 * values are tried with `COPYDESK_SEED=random`, or with a number; fast-check names the seed of a failure.
 */
const said = process.env.COPYDESK_SEED ?? '20261122';
if (said !== 'random') fc.configureGlobal({ seed: Number(said) });
