/** The whole of Tinos, apart from the rest: only figures in serif need it. */

export { default as regular } from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?inline';
export { default as bold } from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?inline';
