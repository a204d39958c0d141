import { createRouter, createWebHistory } from 'vue-router'
import Overview from './pages/Overview.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title. */
    title: string
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: Overview, meta: { title: 'overview.title' } },
    { path: '/documents', component: () => import('./pages/Documents.vue'), meta: { title: 'documents.title' } },
    {
      path: '/documents/:id([0-9a-f]{64})',
      component: () => import('./pages/Reader.vue'),
      props: true,
      meta: { title: 'documents.title' },
    },
    { path: '/claims', component: () => import('./pages/Claims.vue'), meta: { title: 'claims.title' } },
    { path: '/projects', component: () => import('./pages/Projects.vue'), meta: { title: 'projects.title' } },
    { path: '/links', component: () => import('./pages/Links.vue'), meta: { title: 'links.title' } },
    { path: '/commitments', component: () => import('./pages/Commitments.vue'), meta: { title: 'commitments.title' } },
    { path: '/conflicts', component: () => import('./pages/Conflicts.vue'), meta: { title: 'conflicts.title' } },
    {
      path: '/conflicts/:id([0-9a-f]+)',
      component: () => import('./pages/Conflict.vue'),
      props: true,
      meta: { title: 'conflicts.title' },
    },
    { path: '/indicators', component: () => import('./pages/Indicators.vue'), meta: { title: 'indicators.title' } },
    {
      path: '/indicators/:id',
      component: () => import('./pages/Indicator.vue'),
      props: true,
      meta: { title: 'indicators.title' },
    },
    { path: '/places', component: () => import('./pages/Places.vue'), meta: { title: 'places.title' } },
    { path: '/places/:id', component: () => import('./pages/Place.vue'), props: true, meta: { title: 'places.title' } },
    { path: '/topics', component: () => import('./pages/Topics.vue'), meta: { title: 'topics.title' } },
    { path: '/topics/:id([a-z_]+)', component: () => import('./pages/Topic.vue'), props: true, meta: { title: 'topics.title' } },
    { path: '/targets', component: () => import('./pages/Targets.vue'), meta: { title: 'targets.title' } },
    { path: '/accounts', component: () => import('./pages/Accounts.vue'), meta: { title: 'accounts.title' } },
    { path: '/scoreboard', component: () => import('./pages/Scoreboard.vue'), meta: { title: 'scoreboard.title' } },
    { path: '/exchanges', component: () => import('./pages/Exchanges.vue'), meta: { title: 'exchanges.title' } },
    { path: '/uploads', component: () => import('./pages/Uploads.vue'), meta: { title: 'uploads.title' } },
    { path: '/lab', component: () => import('./pages/Lab.vue'), meta: { title: 'lab.title' } },
    { path: '/review', component: () => import('./pages/Review.vue'), meta: { title: 'review.title' } },
    { path: '/search', component: () => import('./pages/Search.vue'), meta: { title: 'search.title' } },
    {
      path: '/records/:id',
      component: () => import('./pages/RecordAddress.vue'),
      props: true,
      meta: { title: 'state.loading' },
    },
    { path: '/api-reference', component: () => import('./pages/ApiReference.vue'), meta: { title: 'api.title' } },
    { path: '/:rest(.*)*', component: () => import('./pages/NotFound.vue'), meta: { title: 'notFound.title' } },
  ],
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved
    // Filters and the chosen record live in the address: changing them must not move the page.
    return to.path === from.path ? false : { top: 0 }
  },
})
