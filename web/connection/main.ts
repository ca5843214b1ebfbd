import { mount } from 'svelte';
import '../shared/theme/base.css';
import { followTheme } from '../shared/theme/theme';
import App from './App.svelte';
import { speak } from './texts';

followTheme();
const language = speak(navigator.languages);
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
mount(App, { target: document.querySelector('#app')! });
