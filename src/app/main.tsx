import { createRoot } from 'react-dom/client'

import '#ui/styles/index.css'

import { start } from './boot/start.tsx'

const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the app')
void start(createRoot(place))
