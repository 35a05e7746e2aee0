declare module 'virtual:figure-fonts.css';
