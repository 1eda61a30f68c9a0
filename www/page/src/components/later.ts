/** Components that are loaded after the page has been drawn: they show nothing before something is pressed or files are read. */
import './batch';
import './card';
import './correct';
import './details';
import './selection';
