declare module 'virtual:arimo.css';
