/** `node --import` of this file: the product of the same checkout, except that it does not sign. */
import { register } from 'node:module';

register('./leave-out-signing.js', import.meta.url);
