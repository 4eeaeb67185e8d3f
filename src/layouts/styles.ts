/** The style sheets that every page has. */
import '../styles/reset.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/prose.css';
import '../styles/figures.css';
import '../styles/print.css';
