import { defineConfig } from 'vite';
import { oneScript } from './vite.shared.ts';

export default defineConfig(oneScript('map', 'src/map/entry.ts', false));
