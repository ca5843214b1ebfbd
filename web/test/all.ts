import './icu.test';
import './catalogues.test';
import './stream.test';
import './cursor.test';
