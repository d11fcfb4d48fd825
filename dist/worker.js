require('./index.js').worker();
