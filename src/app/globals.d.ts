/** True in the demo build alone; a constant, so that production builds drop what it guards. */
declare const __DEMO__: boolean
/** Of the package, as it was built. */
declare const __VERSION__: string
