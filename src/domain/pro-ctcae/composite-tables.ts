/**
 * Composite grades of PRO-CTCAE, 0 to 3 (Basch and others, Clinical Trials 2021; tables as the ProAE package of NCI holds
 * them). Each is what patients say, and no grade of CTCAE, which a clinician gives.
 */
export const SEVERITY = [0, 1, 2, 3, 3]

/** Rows: the first attribute from 1 to 4. Columns: the second from 0 to 4. */
export const FREQUENCY_SEVERITY = [
  [1, 1, 1, 2, 2],
  [1, 1, 2, 2, 2],
  [1, 1, 2, 3, 3],
  [1, 1, 2, 3, 3],
]

export const FREQUENCY_INTERFERENCE = [
  [1, 1, 1, 2, 2],
  [1, 1, 1, 2, 2],
  [1, 1, 2, 3, 3],
  [1, 1, 2, 3, 3],
]

export const SEVERITY_INTERFERENCE = [
  [1, 1, 1, 2, 2],
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 3],
  [2, 2, 2, 3, 3],
]

/** Frequency from 1 to 4, within it severity from 0 to 4, within that interference from 0 to 4. */
export const FREQUENCY_SEVERITY_INTERFERENCE = [
  [
    [0, 1, 1, 2, 2],
    [1, 1, 1, 2, 2],
    [1, 2, 2, 2, 3],
    [2, 2, 2, 3, 3],
    [2, 2, 3, 3, 3],
  ],
  [
    [0, 1, 1, 2, 2],
    [1, 1, 1, 2, 2],
    [2, 2, 2, 3, 3],
    [2, 2, 2, 3, 3],
    [2, 2, 3, 3, 3],
  ],
  [
    [1, 1, 1, 2, 2],
    [1, 1, 1, 2, 2],
    [2, 2, 2, 3, 3],
    [2, 2, 3, 3, 3],
    [2, 2, 3, 3, 3],
  ],
  [
    [1, 1, 1, 2, 2],
    [1, 1, 2, 2, 3],
    [2, 2, 2, 3, 3],
    [2, 2, 3, 3, 3],
    [2, 2, 3, 3, 3],
  ],
]
