import { mount } from 'svelte';
import '../shared/theme/base.css';
import { bestLanguage, chosenLanguage, speak } from '../shared/i18n/i18n';
import { followTheme } from '../shared/theme/theme';
import Admin from './Admin.svelte';

followTheme();
await speak(bestLanguage([chosenLanguage(), ...navigator.languages]));
mount(Admin, { target: document.querySelector('#app')! });
