import { defineConfig } from 'vite';
import { oneScript } from './vite.shared.ts';

export default defineConfig(oneScript('app', 'src/main.tsx', true));
