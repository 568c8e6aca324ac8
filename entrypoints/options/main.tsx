document.title = 'En regard';
export {};
