/** Components that are loaded after the page has been drawn: they show nothing before something is pressed. */
import './card';
import './correct';
import './details';
import './selection';
