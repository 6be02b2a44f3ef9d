// Unpacks the Chromium of the package and prints where it and its libraries are. The package sets LD_LIBRARY_PATH when
// AWS_LAMBDA_JS_RUNTIME says that it runs where no libraries are.
import chromium from '@sparticuz/chromium'

const path = await chromium.executablePath()
process.stdout.write(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH }))
