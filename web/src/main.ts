import { createApp } from 'vue'
import App from './App.vue'
import { startLocale } from './i18n'
import { router } from './router'
import './styles/tokens.css'
import './styles/base.css'
import './styles/lists.css'
import './styles/dossier.css'

startLocale()
createApp(App).use(router).mount('#app')
