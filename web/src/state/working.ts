import { ref } from 'vue'

/** How many questions wait for what is worked out over the whole ledger. */
export const workingOut = ref(0)
