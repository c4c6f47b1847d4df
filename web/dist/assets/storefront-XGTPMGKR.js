var Nc=Object.defineProperty;var f=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(r){throw o=[r],r}};var re=(e,t)=>{for(var o in t)Nc(e,o,{get:t[o],enumerable:!0})};function $t(e){e&&e.parentNode&&e.remove()}function Eo(e,t,o){var r,i,s,c={},l=arguments.length;for(s in t)s=="key"?r=t[s]:s=="ref"&&typeof e!="function"?i=t[s]:c[s]=t[s];return l>2&&(c.children=l>3?Tr.call(arguments,2):o),Qt(e,c,r,i,null)}function Qt(e,t,o,r,i){var s={type:e,props:t,key:o,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Zt,__v:i||++Mn,__i:-1,__u:0};return!i&&U.vnode&&U.vnode(s),s}function yt(e){return e.children}function At(e,t){this.props=e,this.context=t,this.__g=0}function Je(e,t){if(t==null)return e.__&&Je(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Je(e)}function Bc(e){var t,o=e.__v,r=o.__e,i=[],s=[],c=e.__P;c&&((t=gt({constructor:Zt},o)).__v=o.__v+1,U.vnode&&U.vnode(t),Pr(c,t,o,e.__n,c.namespaceURI,32&o.__u?[r]:null,i,r||Je(o),32&o.__u,s),t.__v=o.__v,t.__.__k[t.__i]=t,qn(i,t,s),o.__=o.__e=null,t.__e!=r&&Ln(t))}function Ln(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Ln(e)}function An(e){(8&e.__g||(e.__g|=8,Ve.push(e),Io++))&&_r==U.debounceRendering||((_r=U.debounceRendering)||queueMicrotask)(Bn)}function Bn(){try{for(var e,t=1;Ve.length;)Ve.length>t&&Ve.sort(Nn),e=Ve.shift(),t=Ve.length,8&e.__g&&Bc(e)}finally{(Io=Ve.length)&&(_r||queueMicrotask)(Bn)}}function Dn(e,t,o,r,i,s,c,l,u,m,d){var h,y,p,b,I,M,Q=r.__k||Ao,B=t.length;for(u=Dc(o,t,Q,u,B),h=0;h<B;h++)(p=o.__k[h])!=null&&(y=~p.__i&&Q[p.__i]||Oo,p.__i=h,M=Pr(e,p,y,i,s,c,l,u,m,d),b=p.__e,(y.ref!=p.ref||8&y.__u)&&(y.ref&&Ir(y.ref,null,p,y),p.ref&&d.push(p.ref,p.__c||b,p)),I=I||b,4&p.__u?(u=Fn(p,u,e,!y.__v),y.__e&&(y.__e=null)):typeof p.type=="function"&&M!==void 0?u=M:b&&(u=b.nextSibling),p.__u&=-21);return o.__e=I,u}function Dc(e,t,o,r,i){var s,c,l,u,m,d,h,y,p,b=o.length,I=b,M=0,Q=0,B=e.__k=Array(i);for(s=0;s<i;s++)(c=t[s])!=null&&typeof c!="boolean"&&typeof c!="function"?(typeof c!="object"||c.constructor===String?c=B[s]=Qt(null,c):Cr(c)?c=B[s]=Qt(yt,{children:c}):c.constructor===Zt&&c.__b?c=B[s]=Qt(c.type,c.props,c.key,c.ref,c.__v):B[s]=c,u=s+M,c.__=e,c.__b=e.__b+1,l=null,~(m=c.__i=Fc(c,o,u,I))&&(I--,(l=o[m])&&(l.__u|=2)),l&&l.__v?(c.__u|=16,m==u-1?M--:m==u+1?M++:m!=u&&(m>u?M--:M++,Q=1)):(~m||(i>b?M--:i<b&&M++),typeof c.type!="function"&&(c.__u|=4))):B[s]=null;if(Q){for(d=[],h=[],s=0;s<i;s++)if((c=B[s])&&16&c.__u){for(M=0,y=d.length;M<y;)d[p=M+y>>1]<c.__i?M=p+1:y=p;d[M]=c.__i,h[s]=M+1}for(M=d.length;s--;)h[s]&&(h[s]==M?M--:B[s].__u|=4)}if(I)for(s=0;s<b;s++)!(l=o[s])||2&l.__u||(l.__e==r&&(r=Je(l)),Or(l,l));return r}function Fn(e,t,o,r){var i,s,c,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(s=0;s<i.length;s++)i[s]&&(i[s].__=e,t=Fn(i[s],t,o,!1));return t}for(t&&!t.parentNode&&(t=Je(e))&&!t.parentNode&&(t=null),c=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(c!=l&&(!r&&o.moveBefore&&c.parentNode?o.moveBefore(c,t):o.insertBefore(c,t||null)),t=c;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Fc(e,t,o,r){var i,s=e.key,c=e.type,l=t[o],u=l&&!(2&l.__u);if(l===null&&s==null||u&&s==l.key&&c==l.type)return o;if(r>(u?1:0)){for(i=o-1;i>=0;i--)if((l=t[i])&&!(2&l.__u)&&s==l.key&&c==l.type)return i;for(i=o+1;i<t.length;i++)if((l=t[i])&&!(2&l.__u)&&s==l.key&&c==l.type)return i}return-1}function En(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Co(e,t,o,r,i){var s,c;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)o&&t in o||En(e.style,t);if(o)for(t in o)r&&o[t]==r[t]||En(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=o,o&&r||(c=kr[t]||(kr[t]=Uc(t)),(e.__a||(e.__a={}))[t]=Sr,s=t!=(t=t.replace(Rn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,c,s):e.removeEventListener(t,c,s));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function Uc(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[To]==null)t[To]=Sr++;else if(t[To]<this.__a[e])return;return o(U.event?U.event(t):t)}}}function Pr(e,t,o,r,i,s,c,l,u,m){var d,h,y,p,b,I,M,Q,B,ce,te,br,In,So,ft,On,Ge,ht,je=t.type;if(t.constructor!==Zt)return null;128&o.__u&&(u=32&o.__u,d=o.__c.__z)&&(t.__u|=u,h=s=[],d.nodeType==8?l=Po(d,s):s.push(d),l=s[0]||l),(d=U.__b)&&d(t);e:if(typeof je=="function"){y=c.length;try{if(Q=t.props,B=(d=je.prototype)&&d.render,ce=(d=je.contextType)&&r[d.__c],te=d?ce?ce.props.value:d.__:r,(p=o.__c)?(t.__c=p,2&p.__g&&(p.__g|=1)):(B?t.__c=p=new je(Q,te):(t.__c=p=new At(Q,te),p.constructor=je,p.render=jc),ce&&ce.sub(p),p.state||(p.state={}),p.__n=r,p.__g|=8,p.__h=[],p.__k=[]),B&&(p.__s||(p.__s=p.state),je.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=gt({},p.__s)),gt(p.__s,je.getDerivedStateFromProps(Q,p.__s)))),b=p.props,I=p.state,p.__v=t,o.__c){if(Q!==b&&B&&!je.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(Q,te),t.__v==o.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(Q,p.__s,te)===!1){t.__v!=o.__v&&(p.props=Q,p.state=p.__s,p.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(Ce){Ce&&(Ce.__=t)}),Ao.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&c.push(p),l=Je(o);break e}p.componentWillUpdate&&p.componentWillUpdate(Q,p.__s,te),B&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(b,I,M)})}else B&&!je.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),B&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=te,p.props=Q,p.__P=e,p.__g&=-5,br=U.__r,In=B?25:0;do p.__g&=-9,br&&br(t),d=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++In<25);B&&(Ao.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(r=gt({},r,p.getChildContext())),B&&o.__c&&p.getSnapshotBeforeUpdate&&(M=p.getSnapshotBeforeUpdate(b,I)),So=d&&d.type===yt&&d.key==null?d.props.children:d,Q.__P&&(d=l,i=(e=Q.__P).namespaceURI,u=s=null,o.props&&o.props.__P!=e&&(o.__k.some(function(Ce){Ce&&Or(Ce,Ce)}),o.__k=null),l=o.__k?Je(o,0):null),l=Dn(e,Cr(So)?So:[So],t,o,r,i,s,c,l,u,m),Q.__P&&(t.__e=null,l=d),t.__u&=-161,h&&h.some($t),p.__h.length&&c.push(p),1&p.__g&&(p.__g&=-4)}catch(Ce){if(c.length=y,t.__v=null,u||s)if(Ce&&Ce.then){if(t.__u|=128|u,s){for(~(Ge=s.indexOf(l||void 0))||(Ge=s.length);(ht=s[Ge-1])&&ht.nodeType==8;)Ge--;for(;Ge<s.length;Ge++)if(ht=s[Ge])if(s[Ge]=null,ft){if(ht==On)break}else{if(ht.nodeType!=8)break;ht.data.startsWith("$s")&&(On=Po(ft=ht))}}if(!ft){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;ft=l}(d=Po(ft=t.__c.__z||(t.__c.__z=ft)))?(t.__e=ft,l=d):t.__e=l,l=l&&l.nextSibling}else s&&s.some($t);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),Ce&&Ce.then||Un(t),U.__e(Ce,t,o)}}else l=t.__e=qc(o.__e,t,o,r,i,s,c,u,m,e);return(d=U.diffed)&&d(t),l}function Po(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function Un(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Un))}function qn(e,t,o){for(var r=0;r<o.length;)Ir(o[r++],o[r++],o[r++]);U.__c&&U.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(s){s.call(i)})}catch(s){U.__e(s,i.__v)}})}function qc(e,t,o,r,i,s,c,l,u,m){var d,h,y,p,b,I,M,Q,B=o.props||Oo,ce=t.props,te=t.type;if(te=="svg"?i="http://www.w3.org/2000/svg":te=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),s){for(d=0;d<s.length;d++)if((b=s[d])&&(te?b.localName==te:b.nodeType==3)){e=b,s[d]=null;break}}if(!e){if(Q=m.ownerDocument||document,!te)return Q.createTextNode(ce);e=Q.createElementNS(i,te,ce.is?ce:m),l&&(U.__m&&U.__m(t,s),l=!1),s=null}if(te){if(m=te=="template"&&e.content||e,s=te=="textarea"&&ce.defaultValue!=null?null:s&&Tr.call(m.childNodes),!l&&s)for(B={},d=0;d<e.attributes.length;d++)B[(b=e.attributes[d]).name]=b.value;for(d in B)b=B[d],d=="dangerouslySetInnerHTML"?y=b:d=="children"||d in ce||d=="value"&&"defaultValue"in ce||d=="checked"&&"defaultChecked"in ce||Co(e,d,null,b,i);for(d in ce)b=ce[d],d=="children"?p=b:d=="dangerouslySetInnerHTML"?h=b:d=="value"?I=b:d=="checked"?M=b:l&&typeof b!="function"||B[d]===b||Co(e,d,b,B[d],i);h?(l||y&&(h.__html==y.__html||h.__html==e.innerHTML)||(e.innerHTML=h.__html),t.__k=[]):(y&&(e.textContent=""),(te=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&Lc.test(te))&&(i="http://www.w3.org/1999/xhtml"),Dn(m,Cr(p)?p:[p],t,o,r,i,s,c,s?s[0]:o.__k&&Je(o,0),l,u),s&&s.some($t)),l&&te!="textarea"||(d="value",te=="progress"&&I==null?e.removeAttribute(d):I==null||I===e[d]&&(te!="progress"||I)||Co(e,d,I,B[d],i),d="checked",M!=null&&M!=e[d]&&Co(e,d,M,B[d],i))}else B===ce||l&&e.data==ce||(e.data=ce);return e}function Ir(e,t,o,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){U.__e(i,o)}}function Or(e,t,o){var r,i,s,c;if(U.unmount&&U.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||Ir(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(l){U.__e(l,t)}r.__P=r.__n=null}if(r=e.__k)for(c=0;c<r.length;c++)r[c]&&Or(r[c],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(r=e.__c)&&(r=r.__z)&&(i=Po(r,s=[]))&&(r==e.__e&&s.some($t),$t(i),$t(r)),o||$t(e.__e),e.__e=e.__c=e.__=null}function jc(e,t,o){return this.constructor(e,o)}function jn(e,t){var o,r,i,s;U.__&&U.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(o=e&&32&e.__u)?null:t.__k,t.__k=Qt(yt,{children:[e]}),i=[],s=[],Pr(t,t.__k,r||Oo,Oo,t.namespaceURI,r?null:t.firstChild?Tr.call(t.childNodes):null,i,r?r.__e:t.firstChild,o,s),qn(i,t.__k,s),t.__k.props.children=null}var U,Mn,xr,Ve,_r,Io,Nn,To,Rn,Sr,kr,Rc,Zt,Oo,Ao,Lc,Cr,Tr,gt,Xt=f(()=>{Zt=Symbol.for("pv"),Oo={},Ao=[],Lc=/^m(i|n|o|s|text|space)$/,Cr=Array.isArray,Tr=Ao.slice,gt=Object.assign;U={__e:function(e,t,o,r){for(var i,s,c;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((c=(s=i.constructor)&&s.getDerivedStateFromError)&&i.setState(s.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),c=1),c&&8&i.__g)return void(i.__g|=2)}catch(l){e=l}}throw Io=0,e}},Mn=0,xr=function(e){return e!=null&&e.constructor===Zt},At.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=gt({},this.state)),typeof e=="function"&&(e=e(gt({},o),this.props)),e&&(gt(o,e),this.__v&&(t&&this.__k.push(t),An(this)))},At.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),An(this))},At.prototype.render=yt,Ve=[],Io=0,Nn=function(e,t){return e.__v.__b-t.__v.__b},To=Symbol(),Rn=/(PointerCapture)$|Capture$/i,Sr=0,kr={},Rc=0});function Yn(e){var t=zn.get(this);return t||(t=new Map,zn.set(this,t)),(t=Wn(this,t.get(e)||(t.set(e,t=(function(o){for(var r,i,s=1,c="",l="",u=[0],m=function(y){s===1&&(y||(c=c.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?u.push(0,y,c):s===3&&(y||c)?(u.push(3,y,c),s=2):s===2&&c==="..."&&y?u.push(4,y,0):s===2&&c&&!y?u.push(5,0,!0,c):s>=5&&((c||!y&&s===5)&&(u.push(s,0,c,i),s=6),y&&(u.push(s,y,0,i),s=6)),c=""},d=0;d<o.length;d++){d&&(s===1&&m(),m(d));for(var h=0;h<o[d].length;h++)r=o[d][h],s===1?r==="<"?(m(),u=[u],s=3):c+=r:s===4?c==="--"&&r===">"?(s=1,c=""):c=r+c[0]:l?r===l?l="":c+=r:r==='"'||r==="'"?l=r:r===">"?(m(),s=1):s&&(r==="="?(s=5,i=c,c=""):r==="/"&&(s<5||o[d][h+1]===">")?(m(),s===3&&(u=u[0]),s=u,(u=u[0]).push(2,0,s),s=0):r===" "||r==="	"||r===`
`||r==="\r"?(m(),s=2):c+=r),s===3&&c==="!--"&&(s=4,u=u[0])}return m(),u})(e)),t),arguments,[])).length>1?t:t[0]}var Wn,zn,Hn=f(()=>{Wn=function(e,t,o,r){var i;t[0]=0;for(var s=1;s<t.length;s++){var c=t[s++],l=t[s]?(t[0]|=c?1:2,o[t[s++]]):t[++s];c===3?r[0]=l:c===4?r[1]=Object.assign(r[1]||{},l):c===5?(r[1]=r[1]||{})[t[++s]]=l:c===6?r[1][t[++s]]+=l+"":c?(i=e.apply(l,Wn(e,l,o,["",null])),r.push(i),l[0]?t[0]|=2:(t[s-2]=0,t[s]=i)):r.push(l)}return r},zn=new Map});var a,v=f(()=>{"use strict";Hn();Xt();a=Yn.bind(Eo)});function to(e,t){ne.__h&&ne.__h(ae,e,Mo||t),Mo=0;var o=ae.__H||(ae.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function g(e){return Mo=1,Rr(ra,e)}function Rr(e,t,o){var r=to(vt++,2);if(r.t=e,!r.__c&&(r.__=[o?o(t):ra(void 0,t),function(s){var c=(r.__N||r.__)[0],l=r.t(c,s);Er(c,l)||(r.__N=[l,r.__[1]],r.__c.setState({}))}],r.__c=ae,!ae.__f)){ae.__f=!0;var i=ae.shouldComponentUpdate;ae.shouldComponentUpdate=function(s,c,l){var u=this.__H;if(!u)return!0;var m=!1,d=this.props!=s;if(u.__.some(function(y){y.__N&&(m=!0,Er(y.__[0],y.__N[0])||(d=!0))}),i){var h=i.call(this,s,c,l);return m?h||d:h}return!m||d}}return r.__}function k(e,t){var o=to(vt++,3);!ne.__s&&Br(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,ae.__H.__h.push(o))}function Lr(e,t){var o=to(vt++,4);!ne.__s&&Br(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,ae.__h.push(o))}function ue(e){return Mo=5,No(function(){return{current:e}},[])}function No(e,t){var o=to(vt++,7);return Br(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function Qe(){var e=to(vt++,11);if(!e.__){for(var t=ae.__v;!t.__m&&t.__;)t=t.__;var o=t.__m||(t.__m=[0,0]);e.__="P"+o[0]+"-"+o[1]++}return e.__}function zc(){var e;do{for(;e=Mr.shift();)try{eo(e)}catch(o){ne.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=oa.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(eo),t.__h.some(Nr),t.__h=[]}catch(o){t.__h=[],ne.__e(o,e.__v)}}}while(Mr.length)}function Wc(e){var t,o=function(){clearTimeout(r),ea&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(o,35);ea&&(t=requestAnimationFrame(o))}function ta(e){e!=1&&Kn==ne.requestAnimationFrame||((Kn=ne.requestAnimationFrame)||Wc)(zc)}function eo(e){var t=ae,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),ae=t}function Nr(e){var t=ae;e.__c=e.__(),ae=t}function Br(e,t){return!e||e.length!=t.length||t.some(function(o,r){return!Er(o,e[r])})}function ra(e,t){return typeof t=="function"?t(e):t}var vt,ae,Ar,Kn,Er,Mo,oa,Mr,ne,Gn,Vn,Jn,Qn,Zn,Xn,ea,S=f(()=>{Xt();Er=Object.is,Mo=0,oa=[],Mr=[],ne=U,Gn=ne.__b,Vn=ne.__r,Jn=ne.diffed,Qn=ne.__c,Zn=ne.unmount,Xn=ne.__;ne.__b=function(e){ae=null,Gn&&Gn(e)},ne.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Xn&&Xn(e,t)},ne.__r=function(e){Vn&&Vn(e),vt=0;var t=(ae=e.__c).__H;t&&(Ar==ae?ae.__h=[]:(t.__h.some(eo),t.__h.some(Nr),vt=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),Ar=ae},ne.diffed=function(e){Jn&&Jn(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ta(oa.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),Ar=ae=null},ne.__c=function(e,t){t.some(function(o){try{o.__h.some(eo),o.__h=o.__h.filter(function(r){return!r.__||Nr(r)})}catch(r){o.__h=[function(){throw r}]}}),Qn&&Qn(e,t)},ne.unmount=function(e){Zn&&Zn(e);var t,o,r=e.__c;r&&r.__H&&(r.__H.__.some(function(i){try{if(i.__P&&i.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}i.__P=o,ta(Mr.push(i))}else eo(i)}catch(s){t=s}}),r.__H=void 0,t&&ne.__e(t,r.__v))};ea=typeof requestAnimationFrame=="function"});function Do(){if(ze>1)ze--;else{var e,t=!1;for((function(){var i=Lo;for(Lo=void 0;i!==void 0;){var s=i.S;if(s.v===i.v)for(var c=s.t;c!==void 0;c=c.x)c.i===i.i&&(c.i=s.i);i=i.o}})();ro!==void 0;){var o=ro;for(ro=void 0,Ro++;o!==void 0;){var r=o.u;if(o.u=void 0,o.f&=-3,!(8&o.f)&&aa(o))try{o.c()}catch(i){t||(e=i,t=!0)}o=r}}if(Ro=0,ze--,t)throw e}}function Fr(e){if(ze>0)return e();Dr=++Hc,ze++;try{return e()}finally{Do()}}function no(e){var t=V,o=oo;V=void 0,oo=void 0;try{return e()}finally{V=t,oo=o}}function na(e){if(V!==void 0){var t=e.n;if(t===void 0||t.t!==V)return t={i:0,S:e,p:V.s,n:void 0,t:V,e:void 0,x:void 0,r:t},V.s!==void 0&&(V.s.n=t),V.s=t,e.n=t,32&V.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=V.s,t.n=void 0,V.s.n=t,V.s=t),t}}function ie(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function q(e,t){return new ie(e,t)}function aa(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function sa(e){for(var t=e.s;t!==void 0;t=t.n){var o=t.S.n;if(o!==void 0&&(t.r=o),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function ia(e){for(var t=e.s,o=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):o=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=o}function wt(e,t){ie.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Bo-1,this.f=4}function We(e,t){return new wt(e,t)}function ca(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ze++;var o=V;V=void 0;try{t()}catch(r){throw e.f&=-2,e.f|=8,Ur(e),r}finally{V=o,Do()}}}function Ur(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,ca(e)}function Kc(e){if(V!==this)throw new Error("Out-of-order effect");ia(this),V=e,this.f&=-2;try{8&this.f&&Ur(this)}finally{Do()}}function Et(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,oo&&oo.push(this)}function Me(e,t){var o=new Et(e,t);try{o.c()}catch(i){throw o.d(),i}var r=o.d.bind(o);return r[Symbol.dispose]=r,r}var Yc,oo,V,ro,ze,Ro,Hc,Dr,Lo,Bo,qr=f(()=>{Yc=Symbol.for("preact-signals");V=void 0;ro=void 0,ze=0,Ro=0,Hc=0,Dr=0,Lo=void 0,Bo=0;ie.prototype.brand=Yc;ie.prototype.h=function(){return!0};ie.prototype.S=function(e){var t=this,o=this.t;o!==e&&e.e===void 0&&(e.x=o,this.t=e,o!==void 0?o.e=e:no(function(){var r;(r=t.W)==null||r.call(t)}))};ie.prototype.U=function(e){var t=this;if(this.t!==void 0){var o=e.e,r=e.x;o!==void 0&&(o.x=r,e.e=void 0),r!==void 0&&(r.e=o,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&no(function(){var i;(i=t.Z)==null||i.call(t)}))}};ie.prototype.subscribe=function(e){var t=this;return Me(function(){var o=t.value;no(function(){return e(o)})},{name:"sub"})};ie.prototype.valueOf=function(){return this.value};ie.prototype.toString=function(){return this.value+""};ie.prototype.toJSON=function(){return this.value};ie.prototype.peek=function(){var e=this;return no(function(){return e.value})};Object.defineProperty(ie.prototype,"value",{get:function(){var e=na(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Ro>100)throw new Error("Cycle detected");(function(o){ze!==0&&Ro===0&&o.l!==Dr&&(o.l=Dr,Lo={S:o,v:o.v,i:o.i,o:Lo})})(this),this.v=e,this.i++,Bo++,ze++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Do()}}}});wt.prototype=new ie;wt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Bo))return!0;if(this.g=Bo,this.f|=1,this.i>0&&!aa(this))return this.f&=-2,!0;var e=V;try{sa(this),V=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(o){this.v=o,this.f|=16,this.i++}return V=e,ia(this),this.f&=-2,!0};wt.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}ie.prototype.S.call(this,e)};wt.prototype.U=function(e){if(this.t!==void 0&&(ie.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};wt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(wt.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=na(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});Et.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Et.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,ca(this),sa(this),ze++;var e=V;return V=this,Kc.bind(this,e)};Et.prototype.N=function(){2&this.f||(this.f|=2,this.u=ro,ro=this)};Et.prototype.d=function(){this.f|=8,1&this.f||Ur(this)};Et.prototype.dispose=function(){this.d()}});function Mt(e,t){U[e]=t.bind(null,U[e]||function(){})}function ao(e){if(Fo){var t=Fo;Fo=void 0,t()}Fo=e&&e.S()}function da(e){var t=this,o=e.data,r=Jc(o);r.name="ReactiveDom",r.value=o;var i=No(function(){for(var l=t,u=t.__v;u=u.__;)if(u.__c){u.__c.__$f|=4;break}var m=We(function(){var p=r.value.value;return p===0?0:p===!0?"":p||""}),d=We(function(){return!Array.isArray(m.value)&&!xr(m.value)}),h=Me(function(){if(this.N=ma,d.value){var p=m.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=p)}}),y=t.__$u.d;return t.__$u.d=function(){h(),y.call(this)},[d,m]},[]),s=i[0],c=i[1];return s.value?c.peek():c.value}function Vc(e,t,o,r){var i=t in e&&e.ownerSVGElement===void 0,s=q(o);return{o:function(c,l){s.value=c,r=l},d:Me(function(){this.N=ma;var c=s.value.value;r[t]!==c&&(r[t]=c,i?e[t]=c:c!=null&&(c!==!1||t[4]==="-")?e.setAttribute(t,c):e.removeAttribute(t))})}}function Jc(e,t){return No(function(){return q(e,t)},[])}function Zc(){Fr(function(){for(var e;e=ua.shift();)la.call(e)})}function ma(){ua.push(this)===1&&(U.requestAnimationFrame||Qc)(Zc)}var la,Uo,Fo,Gc,ua,Qc,Ne=f(()=>{Xt();S();qr();qr();Gc=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,ua=[];Me(function(){la=this.N})();da.displayName="ReactiveTextNode";Object.defineProperties(ie.prototype,{constructor:{configurable:!0,value:Eo(yt,null).constructor},type:{configurable:!0,value:da},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Mt("__b",function(e,t){if(ao(),Uo=void 0,typeof t.type=="string"){var o,r=t.props;for(var i in r)if(i!=="children"){var s=r[i];s instanceof ie&&(o||(t.__np=o={}),o[i]=s,r[i]=s.peek())}}e(t)});Mt("__r",function(e,t){if(e(t),t.type!==yt){ao();var o,r=t.__c;r&&(r.__$f&=-2,(o=r.__$u)===void 0&&(r.__$u=o=(function(i,s){var c;return Me(function(){c=this},{name:s}),c.c=i,c})((function(i){return function(){var s;Gc&&((s=this.y)==null||s.call(this)),i.__$f|=1,i.setState({})}})(r),typeof t.type=="function"?t.type.displayName||t.type.name:""))),Uo=r,ao(o)}});Mt("__e",function(e,t,o,r){ao(),Uo=void 0,e(t,o,r)});Mt("diffed",function(e,t){ao(),Uo=void 0;var o;if(typeof t.type=="string"&&(o=t.__e)){var r=t.__np,i=t.props,s=o.U;if(s)for(var c in s){var l=s[c];l===void 0||r&&c in r||(l.d(),s[c]=void 0)}if(r){s||(s={},o.U=s);for(var u in r){var m=s[u],d=r[u];m===void 0?(m=Vc(o,u,d,i),s[u]=m):m.o(d,i)}}}e(t)});Mt("unmount",function(e,t){if(typeof t.type=="string"){var o=t.__e;if(o){var r=o.U;if(r){o.U=void 0;for(var i in r){var s=r[i];s&&s.d()}}}var c=t.__np;if(c){var l=t.props;for(var u in c)l[u]=c[u]}t.__np=void 0}else{var m=t.__c;if(m){m.__$f|=8;var d=m.__$u;d&&(m.__$u=void 0,d.d())}}e(t)});Mt("__h",function(e,t,o,r){r<3&&(t.__$f|=2),e(t,o,r)});At.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var o=this.__$u,r=o&&o.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var s=2&this.__$f;if(!(r||s||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var c in e)if(c!=="__source"&&e[c]!==this.props[c])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};Qc=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function ve(e){try{let t=localStorage.getItem(e)??Nt.get(e)??null;return t===null?null:JSON.parse(t)}catch{return Nt.has(e)?JSON.parse(Nt.get(e)):null}}function we(e,t){if(t===null){Nt.delete(e);try{localStorage.removeItem(e)}catch{}return}Nt.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),Nt.delete(e)}catch{}}var Nt,Rt=f(()=>{"use strict";Nt=new Map});function pa(){let e=ve(zr);if(e in so)return e;let t=navigator.languages.find(o=>/^(zh|en)\b/i.test(o));return t&&/^zh/i.test(t)?"zh-CN":"en"}function fa(e){J.value=e,we(zr,e)}function ha(e){for(let[t,o]of Object.entries(e))Object.assign(Wr[t],o)}function Ze(e,t){let o=`${J.value} ${e}`;return jr.has(o)||jr.set(o,t()),jr.get(o)}function n(e,t={}){return Xc(e,t).replaceAll(/\{(\w+)\}/g,(o,r)=>el(t[r]))}function Xc(e,t){let o=Wr[J.value][e];return o===void 0?(console.error(`There is no message "${e}" in ${J.value}.`),e):typeof o=="string"?o:(Ze("plural",()=>new Intl.PluralRules(J.value)).select(Number(t.count))==="one"?o.one:void 0)??o.other}var zr,so,J,Wr,jr,Lt,bt,el,w=f(()=>{"use strict";Ne();Rt();zr="mall.language",so={"zh-CN":"\u7B80\u4F53\u4E2D\u6587",en:"English"},J=q(pa()),Wr={"zh-CN":{},en:{}};J.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===zr&&(J.value=pa())});jr=new Map;Lt=e=>Ze("number",()=>new Intl.NumberFormat(J.value)).format(e),bt=e=>e in Wr[J.value];el=e=>typeof e=="number"?Lt(e):String(e??"")});function wa(e,t){[ya,va]=[e,t],addEventListener("popstate",()=>{Hr(!1)}),document.addEventListener("click",tl),addEventListener("scroll",ol,{passive:!0}),history.state?.key||history.replaceState({key:ba()},""),Hr(!1)}function z(e,t={}){let o={key:ba()};t.replace?history.replaceState(o,"",e):(ka(),history.pushState(o,"",e)),Hr(!0)}function jo(e){history.replaceState(history.state,"",location.pathname+e),Ye.value&&(Ye.value={...Ye.value,url:new URL(location.href)})}function _a(e){let t=e.split("/");for(let o of ya){let r=o.pattern.split("/");if(r.length===t.length&&r.every((i,s)=>i===t[s]||i.startsWith("{")&&t[s]!=="")){let i=r.flatMap((s,c)=>s.startsWith("{")?[[s.slice(1,-1),decodeURIComponent(t[c])]]:[]);return{route:o,params:Object.fromEntries(i)}}}return null}function tl(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!_a(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),z(t.pathname+t.search+t.hash))}async function Hr(e){let t=++io,o=new URL(location.href),r=_a(o.pathname)??{route:va,params:{}};qo.value=!0;try{let i=await r.route.load();if(t!==io)return;sessionStorage.removeItem(Yr),Ye.value={Page:i.default,pattern:r.route.pattern,params:r.params,url:o,key:history.state?.key??"",isNew:e}}catch(i){if(navigator.onLine&&sessionStorage.getItem(Yr)===null)sessionStorage.setItem(Yr,"yes"),location.reload();else throw i}finally{t===io&&(qo.value=!1)}}function ol(){clearTimeout(Kr),Kr=setTimeout(ka,100)}function ka(){clearTimeout(Kr),history.replaceState({...history.state,top:scrollY},"")}function xa(){let e=Ye.value,t=ue(!0);return Lr(()=>{if(!e)return;let o=e.isNew?0:history.state?.top??0;rl(o),t.current||nl(),t.current=!1},[e?.key]),e&&a`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function rl(e){let t=performance.now()+1500,o=io;(function r(){o===io&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(r))})()}function nl(){let e=document.querySelector("main h1");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function L(e,t){Lr(()=>{document.title=e?`${e} \xB7 ${t}`:t},[e,t])}var Ye,qo,ya,va,io,Yr,ba,Kr,Y=f(()=>{"use strict";Ne();S();v();Ye=q(null),qo=q(!1),ya=[],io=0,Yr="mall.reloaded";history.scrollRestoration="manual";ba=()=>String(Date.now())+String(Math.random()).slice(2,8)});function O({name:e,size:t=20}){return a`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${al[e]} />
  </svg>`}var al,he=f(()=>{"use strict";v();al={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",bolt:"M13 3L5 13.500h6L10 21l8.500-11H12.500z",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",back:"M14.500 6L8.500 12l6 6",forward:"M9.500 6l6 6-6 6",down:"M6 9.500l6 6 6-6",globe:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16",settings:"M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function Z(e,t="info"){let o=++il;Bt.value=[...Bt.value.slice(-2),{id:o,text:e,kind:t}],setTimeout(()=>Vr(o),sl)}var sl,il,Bt,Gr,Vr,co,ke=f(()=>{"use strict";Ne();sl=6e3,il=0,Bt=q([]),Gr=q("");Vr=e=>Bt.value=Bt.value.filter(t=>t.id!==e),co=e=>Gr.value=e});var le,Xe=f(()=>{"use strict";Ne();le=q(navigator.onLine);addEventListener("online",()=>le.value=!0);addEventListener("offline",()=>le.value=!1)});function Zr(e,t,o,r=1){let i=(o-t+r)/2;i>=Qr||(Jr=e+r/2-(t+o)/2,Qr=i)}async function Oa(e){Qr=1/0;for(let t=0;t<cl;t++){let o=performance.now(),r=await e(),i=performance.now();if(Zr(new Date(r).getTime(),o,i),i-o<ll)return}}function Aa(e){let[,t]=Rr(r=>r+1,0),o=e-Re();return k(()=>{if(!(o>0))return;let r=setTimeout(t,Math.min(o%1e3+2,1e3));return()=>clearTimeout(r)}),k(()=>{let r=()=>t(0);return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)},[]),o}var cl,ll,Jr,Qr,Re,et=f(()=>{"use strict";S();cl=5,ll=80,Jr=null,Qr=1/0,Re=()=>Jr===null?Date.now():Jr+performance.now()});async function $e(e,t,o={}){let r=o.repeatable??(e!=="POST"||o.key!==void 0),i=performance.now()+(o.patience??dl),s=Xr(16);for(let c=1;;c++)try{return await hl(e,t,o,s)}catch(l){if(!(l instanceof x)||!r||!fl(l))throw l;let u=Math.max(l.retryAfter,Math.min(pl,ml*2**(c-1))*(.5+Math.random()));if(performance.now()+u>i)throw l;o.onRetry?.(c),await Le(u,o.signal)}}function fl(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function hl(e,t,o,r){let i={...o.headers,traceparent:`00-${r}-${Xr(8)}-01`};o.body!==void 0&&(i["Content-Type"]="application/json"),o.key!==void 0&&(i["Idempotency-Key"]=o.key);let s,c,l=performance.now();try{s=await fetch(ul+t,{method:e,headers:i,body:o.body===void 0?void 0:JSON.stringify(o.body),signal:o.signal,cache:"no-store"});let m=s.headers.get("Date");m&&Zr(new Date(m).getTime(),l,performance.now(),1e3),c=await s.text()}catch(m){throw o.signal?.aborted?m:new x(0,"no-answer","The shop did not answer.")}let u=$l(c);if(s.ok)return{status:s.status,body:u,headers:s.headers};throw new x(s.status,u?.code??`http-${s.status}`,u?.detail??s.statusText,u?.errors,Number(s.headers.get("Retry-After")??0)*1e3)}function $l(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function Le(e,t){return new Promise((o,r)=>{let i=setTimeout(s,e);t?.addEventListener("abort",c,{once:!0}),t?.aborted&&c();function s(){t?.removeEventListener("abort",c),o()}function c(){clearTimeout(i),r(t?.reason)}})}function Xr(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function Be(e){let t=new URLSearchParams;for(let[o,r]of Object.entries(e))r!=null&&r!==""&&r!==!1&&t.set(o,String(r));return t.size===0?"":`?${t}`}var lo,ul,dl,ml,pl,x,Te,D=f(()=>{"use strict";et();lo=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",ul=`${lo}/api/v1`,dl=15e3,ml=300,pl=4e3,x=class extends Error{constructor(t,o,r,i,s){super(r),this.name="ApiError",this.status=t,this.code=o,this.detail=r,this.errors=i??{},this.retryAfter=s??0}};Te=()=>Xr(16)});function uo(e,t,o){return navigator.locks?navigator.locks.request(e,{signal:o},t):t()}async function Ea(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var en=f(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function tt(e){Ra.add(e)}function La(){return sessionStorage.clear(),Promise.all([...Ra].map(e=>e()))}async function Ho(e,t){let{body:o}=await $e("POST","/login",{body:{...e,...Ko()},headers:t,repeatable:!0});we(Na,o.deviceToken),Yo.value=!1,await uo("mall-refresh",async()=>Da(o))}function Ko(){let e=ve(Na);return typeof e=="string"?{deviceToken:e}:{}}async function _t(){let e=K.value?.refreshToken;await Ba(),e&&await $e("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof x))throw t})}async function Ba(){ge=null,we(Ft,null),Wo.value=!0,await La(),K.value=null,Wo.value=!1}function Da(e){let{sub:t,role:o}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),r={userId:t,roles:[o??[]].flat(),refreshToken:e.refreshToken};ge={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},we(Ft,r),K.value=r,Dt.postMessage({access:ge})}async function po(e=!1){return K.value===null?null:(e&&(ge=null),mo(ge)?ge.token:(tn??=vl().finally(()=>tn=null),tn))}function wl(e){return new Promise(t=>{if(e<=0)return t();let o=setTimeout(i,gl);Dt.addEventListener("message",r),Dt.postMessage({ask:!0});function r({data:s}){s.access===null&&e--,(mo(ge)||e===0)&&i()}function i(){clearTimeout(o),Dt.removeEventListener("message",r),t()}})}async function ot(e,t,o={}){let r=await po();try{return await $e(e,t,Ma(r,o))}catch(i){if(!(i instanceof x)||i.code!=="unauthenticated"||r===null)throw i;return $e(e,t,Ma(await po(!0),o))}}var Ft,Na,gl,yl,K,X,Nd,Yo,Wo,ge,tn,Ra,Dt,mo,vl,Ma,F,W,Pe,Ut,A=f(()=>{"use strict";Ne();D();en();Rt();Ft="mall.session",Na="mall.device",gl=2e3,yl=3e4,K=q(ve(Ft)),X=We(()=>K.value!==null),Nd=We(()=>K.value?.roles.includes("admin")??!1),Yo=q(!1),Wo=q(!1),ge=null,tn=null,Ra=new Set,Dt=new BroadcastChannel("mall-session");Dt.addEventListener("message",({data:e})=>{e.ask&&Dt.postMessage({access:mo(ge)?ge:null}),e.access&&e.access.userId===K.value?.userId&&(ge=e.access)});addEventListener("storage",e=>{if(e.key!==Ft&&e.key!==null)return;let t=ve(Ft);t?.userId!==K.value?.userId&&(ge=null);let o=K.value!==null&&t===null;K.value=t,o&&La()});mo=e=>e!==null&&e.userId===K.value?.userId&&e.goodUntil-yl>Date.now();vl=()=>uo("mall-refresh",async()=>{if(K.value=ve(Ft),K.value===null)return null;if(mo(ge)||await wl(await Ea()),mo(ge))return ge.token;try{return Da((await $e("POST","/token/refresh",{body:{refreshToken:K.value.refreshToken},repeatable:!0})).body),ge.token}catch(e){if(!(e instanceof x)||e.status!==401&&e.status!==400)throw e;return await Ba(),Yo.value=!0,null}});Ma=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},F=async(e,t)=>(await ot("GET",e,t)).body,W=async(e,t,o)=>(await ot("POST",e,{body:t,...o})).body,Pe=async(e,t,o)=>(await ot("PUT",e,{body:t,...o})).body,Ut=async(e,t)=>(await ot("DELETE",e,t)).body});function fo(){let e=ve(Go);return e?{[on]:e}:{}}async function rt(e){if(K.value===null&&ve(Go)===null){fe.value={items:[],total:{amount:0,currency:"CNY"}};return}await bl(()=>qt("GET","/cart",void 0,e))}function zt(){return Fa??=rt().finally(()=>Fa=null)}async function rn(e,t){let o=`/cart/items/${encodeURIComponent(e)}`;t>0?await qt("PUT",o,{quantity:t}):(await qt("DELETE",o),await qt("GET","/cart"))}async function Ua(e,t){fe.value===null&&await qt("GET","/cart");let o=fe.value?.items.find(r=>r.productId===e)?.quantity??0;await rn(e,Math.min(999,o+t))}async function qt(e,t,o,r){try{let i=await ot(e,t,{body:o,headers:fo(),onRetry:r});i.body&&(fe.value=i.body),K.value!==null?jt():i.headers.get(on)&&we(Go,i.headers.get(on))}catch(i){if(!(i instanceof x)||i.code!=="cart-merged")throw i;return jt(),qt(e,t,o,r)}}async function bl(e){try{await e()}catch(t){if(!(t instanceof x))throw t}}var Go,on,fe,Vo,jt,Fa,nt=f(()=>{"use strict";Ne();D();A();Rt();Go="mall.cart",on="X-Cart-Id",fe=q(null),Vo=We(()=>fe.value?.items.reduce((e,t)=>e+t.quantity,0)??0);tt(()=>{fe.value=null});jt=()=>we(Go,null);Fa=null});function Wt(e){k(()=>{if(e)return nn.value++,()=>{nn.value--}},[e])}async function kl(e){let t=qa;for(;!e.aborted;){try{let o=await po();if(o===null)return;let r={Authorization:`Bearer ${o}`,Accept:"text/event-stream"},i=ve(an);i&&(r["Last-Event-ID"]=i);let s=await fetch(`${lo}/api/v1/notifications/stream`,{headers:r,signal:e,cache:"no-store"});s.ok&&s.body?(t=qa,await xl(s.body,e)):s.status===401&&await po(!0)}catch(o){if(e.aborted)return;if(!(o instanceof Error))throw o}await Le(t*(.5+Math.random()),e),t=Math.min(_l,t*2)}}async function xl(e,t){let o=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),r="";for(;;){let{done:i,value:s}=await o.read();if(i)return;r+=s;let c=r.split(`

`);r=c.pop()??"";for(let l of c){let u=l.match(/^data: (.*)$/m)?.[1];u&&Sl(JSON.parse(u))}}}function Sl(e){we(an,e.id),ja.postMessage({userId:K.value?.userId,notification:e}),za(e)}function za(e){Ue.value=e,at.value++,document.hidden||Z(e.subject,"info")}var an,qa,_l,at,Ue,nn,ja,kt=f(()=>{"use strict";Ne();S();ke();D();en();A();Rt();an="mall.notifications.last",qa=1e3,_l=3e4,at=q(0),Ue=q(null),nn=q(0),ja=new BroadcastChannel("mall-notifications");ja.addEventListener("message",({data:e})=>{e.userId===K.value?.userId&&za(e.notification)});tt(()=>{at.value=0,Ue.value=null,we(an,null)});Me(()=>{if(nn.value===0||!X.value)return;let e=new AbortController;return uo("mall-stream",()=>kl(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()})});function G(e,t,o={}){let[r,i]=g({data:o.initial,error:void 0,isLoading:!0}),[s,c]=g(0);return k(()=>{let l=new AbortController;return i(u=>({data:s>0?u.data:o.initial,error:void 0,isLoading:!0})),e(l.signal).then(u=>!l.signal.aborted&&i({data:u,error:void 0,isLoading:!1}),u=>!l.signal.aborted&&i(m=>({data:m.data,error:u,isLoading:!1}))),()=>l.abort()},[...t,s]),{...r,reload:()=>c(l=>l+1),set:l=>i({data:l,error:void 0,isLoading:!1})}}var xe=f(()=>{"use strict";S()});function Pl(){return Ja??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(sn),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),Ja}async function cn(e,t){let o=await Pl();if(o)return new Promise(r=>{let i=t(o.transaction(sn,e).objectStore(sn));i.onsuccess=()=>r(i.result),i.onerror=()=>r(void 0)})}async function xt(e,t){let o=K.value?.userId;try{let r={body:await F(e,{signal:t,patience:navigator.onLine?Tl:0}),readAt:Date.now()};return o===K.value?.userId&&!Wo.value&&cn("readwrite",i=>i.put(r,e)),{...r,isOld:!1}}catch(r){let i=r instanceof x&&r.status===0?await cn("readonly",s=>s.get(e)):void 0;if(!i)throw r;return{...i,isOld:!0}}}function st(e,t){let o=G(r=>xt(e,r),[e]);return k(()=>{o.data&&t?.(o.data.body)},[o.data]),{...o,data:o.data?.body,readAt:o.data?.isOld?o.data.readAt:void 0}}var sn,Tl,Ja,it=f(()=>{"use strict";S();D();xe();A();sn="answers",Tl=5e3,Ja=null;tt(async()=>{await cn("readwrite",e=>e.clear())})});function $({kind:e,size:t,busy:o,wide:r,href:i,type:s="button",disabled:c,class:l,children:u,...m}){let d=["button",e&&`button-${e}`,t&&`button-${t}`,r&&"button-wide",l].filter(Boolean).join(" ");return i?a`<a class=${d} href=${i} ...${m}>${u}</a>`:a`<button
        class=${d}
        type=${s}
        disabled=${c}
        aria-disabled=${o?"true":void 0}
        aria-busy=${o?"true":void 0}
        ...${m}
        onClick=${o?Il:m.onClick}
      >
        ${o&&a`<span class="spinner" aria-hidden="true"></span>`}${u}
      </button>`}var Il,E=f(()=>{"use strict";v();Il=e=>e.preventDefault()});function C(e){if(!(e instanceof x))throw e;let t=`problem.${e.code}`;return bt(t)?n(t):J.value==="en"?e.detail:n("problem.other")}function de(e,t){let o=e instanceof x?e.errors[t]?.[0]:void 0;if(o!==void 0)return J.value==="en"?o:n("problem.field")}var oe=f(()=>{"use strict";D();w()});function R({heading:e="h2",icon:t="box",title:o,children:r,action:i}){return a`<div class="empty">
    <${O} name=${t} size=${40} />
    <${e}>${o}<//>
    ${r&&a`<p>${r}</p>`} ${i}
  </div>`}var me=f(()=>{"use strict";v();he()});function j({heading:e,error:t,onRetry:o}){return a`<div role="alert">
    <${R}
      heading=${e}
      icon="alert"
      title=${n("error.title")}
      action=${o&&a`<${$} onClick=${o}>${n("error.retry")}<//>`}
      >${C(t)}<//
    >
  </div>`}var ye=f(()=>{"use strict";v();w();oe();E();me()});function P({height:e="1.2em",count:t=1,class:o=""}){return a`<div class=${`skeletons ${o}`} role="status">
    <span class="visually-hidden">${n("loading")}</span>
    ${Array.from({length:t},(r,i)=>a`<div key=${i} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var se=f(()=>{"use strict";v();w()});function _({kind:e="info",children:t}){return a`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${O} name=${Ol[e]} />
    <div>${t}</div>
  </div>`}var Ol,ee=f(()=>{"use strict";v();he();Ol={info:"info",success:"check",warning:"alert",error:"alert"}});function T({amount:e,currency:t}){let o=Ze(`money ${t}`,()=>new Intl.NumberFormat(J.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return o.format(e/10**(o.resolvedOptions().maximumFractionDigits??2))}function Qa(e,t=Date.now()){let o=(new Date(e).getTime()-t)/1e3,r=Ze("ago",()=>new Intl.RelativeTimeFormat(J.value,{numeric:"auto"})),s=[["day",86400],["hour",3600],["minute",60]].find(([,c])=>Math.abs(o)>=c);return s?r.format(Math.round(o/s[1]),s[0]):r.format(Math.round(o),"second")}function Za(e){let t=Math.max(0,Math.ceil(e/1e3)),[o,r,i]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return[...o>0?[String(o)]:[],String(r).padStart(2,"0"),String(i).padStart(2,"0")].join(":")}var Jo,De,Qo,H=f(()=>{"use strict";w();Jo=e=>Ze("percent",()=>new Intl.NumberFormat(J.value,{style:"percent"})).format(e),De=e=>Ze("dateTime",()=>new Intl.DateTimeFormat(J.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),Qo=e=>Ze("date",()=>new Intl.DateTimeFormat(J.value,{dateStyle:"medium"})).format(new Date(e))});function qe({of:e}){return e.readAt?a`<${_} kind="warning">${n("offline.age",{time:Qa(e.readAt)})}<//>`:null}var Yt=f(()=>{"use strict";ee();H();v();w()});function ln({text:e,ranges:t=[]}){let o=[0,...t.map(r=>r.end)];return a`${t.map((r,i)=>a`${e.slice(o[i],r.start)}<mark>${e.slice(r.start,r.end)}</mark>`)}${e.slice(o[t.length])}`}function es({text:e,ranges:t}){if(t.length===0)return null;let o=Math.max(0,t[0].start-Xa),r=Math.min(e.length,t[0].end+Xa),i=t.filter(s=>s.end<=r).map(({start:s,end:c})=>({start:s-o,end:c-o}));return a`<span class="small muted"
    >${o>0&&"\u2026"}<${ln} text=${e.slice(o,r)} ranges=${i} />${r<e.length&&"\u2026"}</span
  >`}var Xa,ts=f(()=>{"use strict";v();Xa=40});function St(e){ho.value={...ho.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function ct(e){let t=ho.value[e];return k(()=>{e===""||t!==void 0||un.has(e)||(un.add(e),F(`/products/${encodeURIComponent(e)}`).then(o=>St([o]),o=>{if(!(o instanceof x))throw o;o.status===404?ho.value={...ho.value,[e]:null}:un.delete(e)}))},[e]),t}var ho,un,lt=f(()=>{"use strict";Ne();S();D();A();ho=q({}),un=new Set});function $o({product:e,name:t,eager:o}){let r=e?.name??t??"";return a`<span class="picture">
    ${e?.imageUrl?a`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${o?"eager":"lazy"}
            decoding="async"
            fetchpriority=${o?"high":void 0}
          />`:e!==void 0&&a`<span class="picture-letter" aria-hidden="true">${[...r][0]??""}</span>`}
  </span>`}function Ie({productId:e,name:t,eager:o}){return a`<${$o} product=${ct(e)} name=${t} eager=${o} />`}var He=f(()=>{"use strict";v();lt()});function os({product:e,eager:t}){let o=e.stock.available;return a`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${$o} product=${e} eager=${t} />
    <span class="product-card-name"><${ln} text=${e.name} ranges=${e.highlights?.name} /></span>
    ${e.highlights?.name.length===0&&a`<${es} text=${e.description} ranges=${e.highlights.description} />`}
    <span class="product-card-foot">
      <b class="price">${T(e.price)}</b>
      ${o===0?a`<span class="small muted">${n("product.soldOut")}</span>`:o<=Al&&a`<span class="small warn">${n("product.few",{count:o})}</span>`}
    </span>
  </a>`}var Al,rs=f(()=>{"use strict";v();w();H();ts();He();Al=20});function Ht({products:e}){return a`<ul class="product-grid">
    ${e.map((t,o)=>a`<li key=${t.id}><${os} product=${t} eager=${o<4} /></li>`)}
  </ul>`}var Zo=f(()=>{"use strict";v();rs()});function Xo(e){let t=ue(null),[o,r]=g(!1);return k(()=>{let i=new IntersectionObserver(s=>s.some(c=>c.isIntersecting)&&r(!0),{rootMargin:"0px 0px 150% 0px"});return i.observe(t.current),()=>i.disconnect()},[]),a`<div ref=${t}>${o&&a`<${El} ...${e} />`}</div>`}function El({path:e,count:t}){let o=st(`${e}?pageSize=${t}`);return o.data?o.data.items.length===0?null:a`<section class="stack" aria-labelledby="recommendations">
    <h2 id="recommendations">${n(`recommendations.${o.data.basis}`)}</h2>
    <${Ht} products=${o.data.items} />
  </section>`:o.isLoading?a`<${P} height="18rem" count=${t} class="product-grid" />`:null}var dn=f(()=>{"use strict";S();se();v();w();it();Zo()});var ut,go=f(()=>{"use strict";w();ut=e=>bt(`category.${e}`)?n(`category.${e}`):e});function be({until:e,label:t,onEnd:o,large:r}){let i=Aa(new Date(e).getTime()),s=Math.max(0,Math.ceil(i/1e3)),c=ue(s);k(()=>{for(let u of[60,10])c.current>u&&s<=u&&s>0&&co(n("countdown.left",{count:u,label:t}));c.current>0&&s===0&&(co(n("countdown.over",{label:t})),o?.()),c.current=s},[s]);let l=Math.floor(i/ns);return a`<div class=${`countdown ${r?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${l>0&&a`<span class="countdown-days">${n("countdown.days",{count:l})}</span>`}
      ${Za(l>0?i%ns:i)}
    </span>
  </div>`}var ns,dt=f(()=>{"use strict";S();ke();et();H();v();w();ns=864e5});var Fe,as,ss,Ct=f(()=>{"use strict";Fe=e=>e.state==="scheduled",as=e=>["open","paused","soldOut","rebuilding"].includes(e.state),ss=e=>e.state==="closing"||e.state==="closed"});function is({sale:e}){let t=Fe(e);return a`<a class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${Ie} productId=${e.productId} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${T(e.price)}</span>
      <${be} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}var cs=f(()=>{"use strict";H();v();w();He();dt();Ct()});function pe({kind:e="neutral",children:t}){return a`<span class=${`badge badge-${e}`}>${t}</span>`}var Ke=f(()=>{"use strict";v()});function er({sale:e}){let t=ct(e.productId),o=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return a`<p class="sale-price">
    <b>${T(e.price)}</b>
    ${o>0&&a`<s class="muted"><span class="visually-hidden">${n("sale.usual")} </span>${T(t.price)}</s>
        <span class="badge badge-accent">${n("sale.saved",{share:Jo(o)})}</span>`}
  </p>`}var mn=f(()=>{"use strict";H();v();w();lt()});function tr({sale:e}){return e.state==="open"&&e.available===void 0?a`<p class="muted" role="status">${n("sale.left.unknown")}</p>`:Fe(e)||e.available===void 0?a`<p class="muted">${n("sale.units",{count:e.stock})}</p>`:a`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${n("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}var pn=f(()=>{"use strict";v();w();Ct()});function ls({sale:e}){let t=Fe(e);return a`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${pe} kind="accent">${n("sale.flash")}<//> <span class="small muted">${n(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${er} sale=${e} />
      <${tr} sale=${e} />
      <div class="row hero-foot">
        <${$} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${n(t?"sale.look":"sale.toSale")}<//
        >
        <${be} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${Ie} productId=${e.productId} name=${e.productName} eager /></div>
  </section>`}var us=f(()=>{"use strict";Ke();E();v();w();He();dt();mn();pn();Ct()});var ms={};re(ms,{default:()=>ds});function ds(){L("",n("brand"));let e=st("/seckill/sales?pageSize=20"),t=st("/products?pageSize=12",l=>St(l.items)),o=st("/categories"),r=(e.data?.items??[]).filter(as),i=(e.data?.items??[]).filter(Fe).reverse(),[s,...c]=[...r,...i];return a`<div class="stack stack-large">
    ${s?a`<${ls} sale=${s} />`:e.isLoading?a`<div class="hero hero-empty"><${P} height="calc(100dvh - 6rem)" /></div>`:a`<section class="hero hero-plain">
              <h1>${n("home.welcome")}</h1>
              <p>${n("home.lead")}</p>
              <${$} kind="primary" size="large" href="/search">${n("home.browse")}<//>
            </section>`}
    ${c.length>0&&a`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${n("home.sales")}</h2>
        <ul class="sale-grid">
          ${c.map(l=>a`<li key=${l.id}><${is} sale=${l} /></li>`)}
        </ul>
      </section>`}
    <section class="stack" aria-labelledby="new-products">
      <div class="row spread">
        <h2 id="new-products">${n("home.new")}</h2>
        <a href="/search">${n("home.all")}</a>
      </div>
      ${o.data&&a`<nav aria-label=${n("search.category")}>
          <ul class="chips">
            ${o.data.items.map(l=>a`<li key=${l.name}>
                  <a class="chip" href=${`/search?category=${encodeURIComponent(l.name)}`}>${ut(l.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${qe} of=${t} />
      ${t.error&&!t.data&&a`<${j} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&a`<${P} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&a`<${Ht} products=${t.data.items} />`}
    </section>
    <${Xo} path="/recommendations" count=${10} />
  </div>`}var ps=f(()=>{"use strict";E();ye();se();v();w();Y();it();Yt();Zo();lt();dn();go();cs();us();Ct()});function Kt({token:e,isLoading:t,onMore:o}){return e?a`<div class="pager"><${$} busy=${t} onClick=${o}>${n("pager.more")}<//></div>`:null}var or=f(()=>{"use strict";v();w();E()});function Gt({label:e,checked:t,onChange:o,hint:r,...i}){return a`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${s=>o(s.currentTarget.checked)} ...${i} />
    <span>${e}${r&&a`<small class="muted">${r}</small>`}</span>
  </label>`}var rr=f(()=>{"use strict";v()});function N({label:e,value:t,onInput:o,error:r,hint:i,as:s="input",optional:c,class:l,children:u,...m}){let d=Qe(),h=[r&&`${d}-error`,i&&`${d}-hint`].filter(Boolean).join(" ")||void 0;return a`<div class=${`field ${l??""}`}>
    <label for=${d}>${e}${c&&a` <span class="muted">${n("field.optional")}</span>`}</label>
    <${s}
      id=${d}
      value=${t}
      aria-invalid=${r?"true":void 0}
      aria-describedby=${h}
      onInput=${y=>o(y.currentTarget.value)}
      ...${m}
    >
      ${u}
    <//>
    ${i&&a`<p class="hint" id=${`${d}-hint`}>${i}</p>`}
    ${r&&a`<p class="field-error" id=${`${d}-error`}>${r}</p>`}
  </div>`}var Se=f(()=>{"use strict";S();v();w()});function hs({query:e,facets:t,onChange:o}){let r=e.get("category"),i=t?.categories??[],s=r&&!i.some(m=>m.name===r)?[{name:r,count:0}]:[],l=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],u=m=>d=>o({[m]:d});return a`<form
    class="filters"
    role="search"
    aria-label=${n("search.filters")}
    onSubmit=${m=>m.preventDefault()}
  >
    <${N} as="select" label=${n("search.category")} value=${r??""} onInput=${u("category")}>
      <option value="">${n("search.category.all")}</option>
      ${[...i,...s].map(({name:m,count:d})=>a`<option key=${m} value=${m}>${fn(ut(m),d)}</option>`)}
    <//>
    <${N} as="select" label=${n("search.sort")} value=${e.get("sort")??l[0]} onInput=${u("sort")}>
      ${l.map(m=>a`<option key=${m} value=${m}>${n(`search.sort.${m}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${fs} label=${n("search.minPrice")} value=${e.get("minPrice")} onChange=${u("minPrice")} />
      <${fs} label=${n("search.maxPrice")} value=${e.get("maxPrice")} onChange=${u("maxPrice")} />
    </div>
    <div class="chips" role="group" aria-label=${n("search.prices")}>
      ${t?.prices.map(m=>a`<${Ml} key=${m.min} band=${m} query=${e} onChange=${o} />`)}
    </div>
    <${Gt}
      label=${t?fn(n("search.inStock"),t.inStock):n("search.inStock")}
      checked=${e.get("inStock")==="true"}
      onChange=${m=>o({inStock:m})}
    />
  </form>`}function Ml({band:{min:e,max:t,count:o},query:r,onChange:i}){let[s,c]=[String(e/100),t===null?null:String(t/100)],l=r.get("minPrice")===s&&r.get("maxPrice")===c;if(o===0&&!l)return null;let[u,m]=[T({amount:e,currency:"CNY"}),t===null?"":T({amount:t+1,currency:"CNY"})];return a`<button
    type="button"
    class="chip"
    aria-pressed=${l?"true":"false"}
    onClick=${()=>i(l?{minPrice:null,maxPrice:null}:{minPrice:s,maxPrice:c})}
  >
    ${fn(t===null?n("search.price.over",{low:u}):n("search.price.band",{low:u,high:m}),o)}
  </button>`}function fs({label:e,value:t,onChange:o}){return a`<${N}
    label=${e}
    inputmode="decimal"
    value=${t??""}
    onInput=${()=>{}}
    onChange=${r=>o(r.currentTarget.value.trim())}
  />`}var fn,$s=f(()=>{"use strict";rr();Se();v();w();H();go();fn=(e,t)=>n("search.counted",{name:e,number:Lt(t)})});var vs={};re(vs,{default:()=>ys});function ys({query:e}){let t=Be(Object.fromEntries(e)),o=e.get("q")??"";L(o?n("search.for",{q:o}):n("search.title"),n("brand"));let[,r]=g(0),[i,s]=g({}),c=yo.get(t),l=async(m,d)=>{s({busy:!0});try{let h={...Object.fromEntries(e),pageSize:Nl,continuationToken:m,facets:!m},{body:y,isOld:p,readAt:b}=await xt(`/products${Be({...h,minPrice:gs(e.get("minPrice")),maxPrice:gs(e.get("maxPrice"))})}`,d);St(y.items);let I=m?yo.get(t):void 0,M=y.facets??I?.facets;yo.set(t,{items:[...I?.items??[],...y.items],token:y.continuationToken,facets:M,readAt:p?b:void 0}),s({})}catch(h){d.aborted||s({error:h})}};k(()=>{if(yo.has(t)&&!Ye.value?.isNew)return;let m=new AbortController;return l(null,m.signal),()=>m.abort()},[t]);let u=m=>{let d=Be({...Object.fromEntries(e),...m});yo.delete(d),jo(d),r(h=>h+1)};return a`<div class="with-filters">
    <h1 class="with-filters-title">${o?n("search.for",{q:o}):n("search.title")}</h1>
    <div class="stack">
      <${hs} query=${e} facets=${c?.facets} onChange=${u} />
    </div>
    <section class="stack" aria-label=${n("search.results")} aria-busy=${i.busy?"true":void 0}>
      ${c&&a`<${qe} of=${c} />`}
      ${i.error&&a`<${j} error=${i.error} onRetry=${()=>l(null,new AbortController().signal)} />`}
      ${!c&&i.busy&&a`<${P} height="18rem" count=${6} class="product-grid" />`}
      ${c?.items.length===0&&a`<${R} icon="search" title=${n("search.nothing")} action=${a`<${$} href="/search">${n("search.clear")}<//>`}
          >${n("search.nothing.hint")}<//
        >`}
      ${c&&c.items.length>0&&a`<${Ht} products=${c.items} />`}
      ${c&&a`<${Kt} token=${c.token} isLoading=${i.busy} onMore=${()=>l(c.token,new AbortController().signal)} />`}
    </section>
  </div>`}var Nl,yo,gs,ws=f(()=>{"use strict";S();D();E();me();ye();or();se();v();w();Y();Yt();it();Zo();lt();$s();Nl=12,yo=new Map;gs=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null});function Vt({value:e,max:t=999,disabled:o,name:r,onChange:i}){let s=c=>{let l=Math.min(t,Math.max(1,Math.round(c)||1));l!==e&&i(l)};return a`<div class="quantity" role="group" aria-label=${n("quantity.of",{name:r})}>
    <button
      type="button"
      class="icon-button"
      disabled=${o||e<=1}
      onClick=${()=>s(e-1)}
      aria-label=${n("quantity.less")}
    >
      <${O} name="minus" />
    </button>
    <input
      class="number"
      inputmode="numeric"
      value=${e}
      disabled=${o}
      aria-label=${n("quantity")}
      onChange=${c=>{s(Number(c.currentTarget.value)),c.currentTarget.value=String(e)}}
    />
    <button
      type="button"
      class="icon-button"
      disabled=${o||e>=t}
      onClick=${()=>s(e+1)}
      aria-label=${n("quantity.more")}
    >
      <${O} name="plus" />
    </button>
  </div>`}var nr=f(()=>{"use strict";he();v();w()});function bs({available:e}){return e===0?a`<p class="stock stock-none"><${O} name="alert" />${n("product.none")}</p>`:e<=Rl?a`<p class="stock stock-few"><${O} name="alert" />${n("product.few",{count:e})}</p>`:a`<p class="stock stock-good"><${O} name="check" />${n("product.inStock")}</p>`}var Rl,_s=f(()=>{"use strict";he();v();w();Rl=20});var xs={};re(xs,{default:()=>ks});function ks({id:e}){let t=st(`/products/${encodeURIComponent(e)}`,r=>St([r])),o=t.data;return L(o?.name??"",n("brand")),t.error instanceof x&&t.error.status===404?a`<${R}
      heading="h1"
      icon="search"
      title=${n("problem.product-not-found")}
      action=${a`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
    />`:t.error&&!o?a`<${j} heading="h1" error=${t.error} onRetry=${t.reload} />`:o?a`<div class="stack stack-large">
    <article class="product">
      <${$o} product=${o} eager />
      <div class="stack">
        <p class="small"><a href=${`/search?category=${encodeURIComponent(o.category)}`}>${ut(o.category)}</a></p>
        <h1>${o.name}</h1>
        <p class="price price-large">${T(o.price)}</p>
        <p class="product-description">${o.description}</p>
        <${bs} available=${o.stock.available} />
        <${qe} of=${t} />
        <${Ll} product=${o} onChanged=${t.reload} />
      </div>
    </article>
    <${Xo} path=${`/products/${encodeURIComponent(e)}/recommendations`} count=${5} />
  </div>`:a`<div class="product"><${P} height="24rem" /><${P} count=${5} height="2rem" /></div>`}function Ll({product:e,onChanged:t}){let[o,r]=g(1),[i,s]=g({}),c=e.stock.available,l=async()=>{s({busy:!0});try{await Ua(e.id,o),s({done:!0}),Z(n("cart.added",{name:e.name}),"success")}catch(u){s({error:u})}t()};return le.value?a`<div class="stack">
    <div class="row">
      <${Vt} value=${o} max=${Math.max(1,Math.min(c,999))} onChange=${r} name=${e.name} />
      <${$} kind="primary" size="large" busy=${i.busy} disabled=${c===0} onClick=${l}
        >${n(c===0?"product.soldOut":"product.add")}<//
      >
      ${i.done&&a`<${$} href="/cart" size="large">${n("cart.go")}<//>`}
    </div>
    ${i.error&&a`<${_} kind="error">${C(i.error)}<//>`}
  </div>`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}var Ss=f(()=>{"use strict";S();ke();D();E();me();ye();ee();se();H();v();w();Xe();oe();Y();nt();Yt();it();go();He();lt();nr();dn();_s()});function Cs({ticket:e,onEnd:t}){let o=`/orders/${encodeURIComponent(e.orderId)}`,r=e.status==="held";return a`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${O} name="check" size=${24} />${n(r?"ticket.held":"ticket.sold")}</h2>
    <p>${n(r?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${r&&e.payBy&&a`<${be} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
    <${$} kind="primary" size="large" wide href=${o}>${n(r?"ticket.pay":"ticket.order")}<//>
  </section>`}var Ts=f(()=>{"use strict";E();he();v();w();dt()});function Ps({sale:e,place:t,onChanged:o}){let[r,i]=g({}),s=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,c=async u=>{i({busy:!0});try{await u(),i({})}catch(m){i({error:m})}o()},l=t?.status==="waiting";return a`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${l?"yes":"no"}>
    <h2 class="row">
      <${O} name="clock" size=${24} />${l?n("waiting.in",{position:t.position??1}):n("waiting.title")}
    </h2>
    <p>${n(l?"waiting.in.words":"waiting.words")}</p>
    ${r.error&&a`<${_} kind="error">${C(r.error)}<//>`}
    ${l?a`<div><${$} busy=${r.busy} onClick=${()=>c(()=>Ut(s))}>${n("waiting.leave")}<//></div>`:a`<${$}
            kind="primary"
            size="large"
            wide
            busy=${r.busy}
            onClick=${()=>c(()=>W(s,{quantity:1},{repeatable:!0}))}
            >${n("waiting.join")}<//
          >`}
  </section>`}var Is=f(()=>{"use strict";S();E();he();ee();v();w();oe();A()});function Os({sale:e,mine:t}){let[o,r]=g(1),{ticket:i}=t;if(!le.value)return a`<${_} kind="warning">${n("offline.noBuying")}<//>`;if(t.entering)return a`<${Bl} again=${t.again} />`;if(i&&i.status!=="released")return a`<${Cs} ticket=${i} onEnd=${t.look} />`;if(!X.value){let l=encodeURIComponent(location.pathname);return a`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&a`<${$} kind="primary" size="large" wide href=${`/login?next=${l}`}>${n("sale.login")}<//>`}
      <p class="small muted">${n("sale.login.hint")}</p>
    </div>`}let s=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof x&&t.refusal.code==="sold-out",c=e.state==="open"&&!s;return a`<div class="stack">
    ${i?.status==="released"&&a`<${_} kind="warning">${n("sale.released")}<//>`}
    ${t.refusal&&a`<${_} kind="error">${C(t.refusal)}<//>`}
    ${s?a`<${Ps} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?a`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&a`<${Vt} value=${o} max=${e.perBuyerLimit} name=${e.productName} onChange=${r} />`}
                <${$}
                  kind="primary"
                  size="large"
                  class="grow"
                  disabled=${!c}
                  onClick=${()=>t.ask(o)}
                  data-testid="enter"
                  >${n(c?"sale.enter":"sale.notYet")}<//
                >
              </div>
              <p class="small muted">${n(c?"sale.enter.hint":"sale.notYet.hint")}</p>`:a`<${_} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${n(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function Bl({again:e}){return a`<div class="stack" role="status">
    <${$} kind="primary" size="large" wide busy>${n("sale.asking")}<//>
    <p class="small muted">${n(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var As=f(()=>{"use strict";S();D();E();ee();v();w();Xe();oe();A();nr();Ts();Is()});function Ul(e){let t=Math.random(),o=e?.state==="scheduled"?new Date(e.startsAt).getTime()-Re():0;return o>hn&&o<Fl?{pause:o-hn*(.5+.4*t),setsClock:!0}:o>0&&o<=hn?{pause:o+300+2e3*t}:{pause:Dl[e?.state??"open"]*(.5+t)}}function Es(e){let[t,o]=g({}),[r,i]=g(0);return k(()=>{let s=new AbortController,{signal:c}=s;return u().catch(m=>{if(!c.aborted)throw m}),document.addEventListener("visibilitychange",()=>document.hidden||i(m=>m+1),{signal:c}),()=>s.abort();async function l(){let{body:m}=await $e("GET",`/seckill/sales/${encodeURIComponent(e)}`,{signal:c});return c.aborted||o({sale:m}),m}async function u(){let m,d=!1;for(;;){try{if(d?m=await l():(await Oa(async()=>(m=await l()).serverTime),d=!0),m?.state==="closed")return}catch(y){if(c.aborted)return;if(!(y instanceof x))throw y;if(o(p=>({...p,error:y})),y.status===404)return}let h=Ul(m);if(await Le(h.pause,c),document.hidden)return;h.setsClock&&(d=!1)}}},[e,r]),{...t,reload:()=>i(s=>s+1),isOver:t.sale!==void 0&&ss(t.sale)}}var Dl,hn,Fl,Ms=f(()=>{"use strict";S();D();et();Ct();Dl={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},hn=15e3,Fl=6e4});async function sr(e){let t=ar.get(e);if(t&&t.until-jl>Re())return t.solved;let o={until:1/0,solved:r()};return ar.set(e,o),o.solved.catch(()=>ir(e)),o.solved;async function r(){let i=await F(`/seckill/sales/${encodeURIComponent(e)}/challenge`);if(i)return o.until=new Date(i.expiresAt).getTime(),{challenge:i.challenge,solution:await zl(i)}}}function zl(e){let t=new Worker(ql);return new Promise((o,r)=>{t.onmessage=({data:i})=>o(i),t.onerror=i=>r(new Error(`The worker failed: ${i.message}`)),t.postMessage(e)}).finally(()=>t.terminate())}var ql,jl,ar,Ns,ir,$n=f(()=>{"use strict";et();A();ql="/assets/solver-HQLW6H3V.js",jl=5e3,ar=new Map;Ns=e=>ar.has(e),ir=e=>{ar.delete(e)}});function Ls(e,t,o,r){let i=gn.get(e);if(i)return i;let s=Number(sessionStorage.getItem(vo+e)??o);sessionStorage.setItem(vo+e,String(s));let c=Gl(e,t,s,r).finally(()=>gn.delete(e));return gn.set(e,c),c}async function Gl(e,t,o,r){let i=Ns(e);for(let s=0;;)try{let c=i?await sr(e):void 0,l=await W(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:o,...c},{repeatable:!0,patience:Wl,onRetry:r});return sessionStorage.removeItem(vo+e),ir(e),l}catch(c){if(c instanceof x&&c.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-Re())<Yl){await Le(Hl*(.5+Math.random()));continue}if(c instanceof x&&c.code==="challenge-needed"&&s++<Kl){i&&ir(e),i=!0;continue}throw c instanceof x&&c.status>=400&&c.status<500&&sessionStorage.removeItem(vo+e),c}}var vo,Wl,Yl,Hl,Kl,gn,Rs,Bs=f(()=>{"use strict";D();et();A();$n();vo="mall.entering.",Wl=9e4,Yl=1500,Hl=120,Kl=3,gn=new Map,Rs=e=>sessionStorage.getItem(vo+e)!==null});function qs(e){let t=e?.id,[o,r]=g({}),[i,s]=g(0),c=e?.state==="soldOut"||o.place?.status==="waiting",l=async u=>{if(t){r(m=>({...m,entering:!0,again:!1,refusal:void 0}));try{let m=await Ls(t,e.startsAt,u,()=>r(d=>({...d,again:!0})));r({ticket:m,isKnown:!0})}catch(m){if(!(m instanceof x))throw m;r(d=>({...d,entering:!1,refusal:m}))}}};return k(()=>{t&&X.value&&Rs(t)&&l(1)},[t,X.value]),k(()=>{let u=e?.state==="scheduled"&&new Date(e.startsAt).getTime()-Re()<Jl;!t||!e?.needsChallenge||!o.isKnown||!(u||e.state==="open")||o.ticket&&o.ticket.status!=="released"||sr(t).catch(m=>{if(!(m instanceof x))throw m})},[e,o.isKnown,o.ticket]),k(()=>{if(!t||!X.value||o.entering)return;let u=new AbortController;return m(u.signal).catch(d=>{if(!u.signal.aborted)throw d}),()=>u.abort();async function m(d){let h=Fs,y=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let p=await Us(F(`${y}/ticket`,{signal:d}),"ticket-not-found"),b=p?.status==="held"||!c?void 0:await Us(F(`${y}/waiting`,{signal:d}),"not-waiting");if(d.aborted||(r(I=>({...I,ticket:p,place:b,isKnown:!0})),p?.status==="sold"))return;p?.status==="held"?h=p.payBy?Vl:Ds:h=b?.status==="waiting"?Ds:Fs}catch(p){if(d.aborted)return;if(!(p instanceof x))throw p}await Le(h*(.5+Math.random()),d),document.hidden&&await new Promise(p=>document.addEventListener("visibilitychange",p,{once:!0,signal:d}))}}},[t,K.value?.userId,c,i,Ue.value?.id,o.entering]),{...o,ask:l,look:()=>s(u=>u+1)}}async function Us(e,t){try{return await e}catch(o){if(o instanceof x&&o.code===t)return;throw o}}var Ds,Fs,Vl,Jl,js=f(()=>{"use strict";S();D();et();A();kt();$n();Bs();Ds=5e3,Fs=2e4,Vl=6e4,Jl=24e4});var Ws={};re(Ws,{default:()=>zs});function zs({id:e}){let{sale:t,error:o,reload:r}=Es(e),i=qs(t),s=ct(t?.productId??"");if(L(t?.productName??n("sale.flash"),n("brand")),Wt(i.place?.status==="waiting"||i.ticket?.status==="held"),o instanceof x&&o.status===404)return a`<${R}
      heading="h1"
      icon="search"
      title=${n("problem.sale-not-found")}
      action=${a`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
    />`;if(!t)return o?a`<${j} heading="h1" error=${o} onRetry=${r} />`:a`<div class="product"><${P} height="24rem" /><${P} count=${4} height="3rem" /></div>`;let l=Fe(t)&&new Date(t.startsAt).getTime()<=Re()?{...t,state:"open",available:t.available??t.stock}:t,u=Zl(l);return a`<article class="product sale">
    <${Ie} productId=${t.productId} name=${t.productName} eager />
    <div class="stack">
      <p class="row">
        <${pe} kind="accent">${n("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${l.state}
          ><${pe} kind=${Ql[l.state]}>${n(`sale.state.${l.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${er} sale=${t} />
      ${u&&a`<${be} large until=${u.until} label=${n(u.label)} onEnd=${r} key=${u.label} />`}
      ${o&&le.value&&a`<${_} kind="warning">${n("sale.noWord")}<//>`}
      <${tr} sale=${l} />
      <${Os} sale=${l} mine=${i} />
      <p class="small muted">${n("sale.rules",{count:t.perBuyerLimit,from:De(t.startsAt),to:De(t.endsAt)})}</p>
      ${s&&a`<p class="product-description">${s.description}</p>`}
    </div>
  </article>`}function Zl(e){return Fe(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}var Ql,Ys=f(()=>{"use strict";D();Ke();E();me();ye();ee();se();et();H();v();w();Xe();Y();kt();He();lt();dt();As();mn();Ct();pn();Ms();js();Ql={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"}});function Oe(e,t,o){let[r,i]=g(e),[s,c]=g({});return{form:r,set:u=>m=>i(d=>({...d,[u]:m})),reset:()=>i(e),...s,submit:async u=>{if(u.preventDefault(),o&&!o(r))return c({tried:!0});c({busy:!0});try{await t(r),c({})}catch(m){c({error:m})}}}}var Tt=f(()=>{"use strict";S()});var cr,Hs,yn=f(()=>{"use strict";H();w();cr=({kind:e,value:t})=>n("coupon.off",{value:e==="percent"?Jo(t/100):T({amount:t,currency:"CNY"})}),Hs=({cap:e,minimum:t,category:o},r=i=>i)=>[...t?[n("coupon.minimum",{amount:T(t)})]:[],...e?[n("coupon.cap",{amount:T(e)})]:[],...o?[n("coupon.category",{category:r(o)})]:[]]});function lr({coupon:e,until:t}){return a`<div class="stack">
    <b>${e.name}: ${cr(e)}</b>
    <span class="small muted">${[...Hs(e,ut),n("coupon.until",{date:Qo(t)})].join(" \xB7 ")}</span>
  </div>`}var vn=f(()=>{"use strict";yn();H();v();w();go()});var Gs={};re(Gs,{default:()=>Ks});function Ks(){L(n("coupons.title"),n("brand"));let e=G(t=>F("/coupons?pageSize=100",{signal:t}),[]);return a`<div class="stack stack-large">
    <div class="row spread">
      <h1>${n("coupons.title")}</h1>
      ${X.value&&a`<a href="/account/coupons">${n("coupons.mine")}</a>`}
    </div>
    ${e.error&&a`<${j} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&a`<${P} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&a`<${R} title=${n("coupons.none")}>${n("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(t=>a`<li key=${t.id}><${Xl} coupon=${t} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${eu} />
  </div>`}function Xl({coupon:e,onClaimed:t}){let[o,r]=g({key:Te()}),i=async()=>{if(!X.value)return z("/login?next=/coupons");r({key:o.key,busy:!0});try{await W(`/coupons/${encodeURIComponent(e.id)}/claims`,Ko(),{key:o.key}),Z(n("coupons.claimed"),"success"),r({key:Te()}),t()}catch(s){r({key:s instanceof x&&s.status>=400&&s.status<500?Te():o.key,error:s})}};return a`<div class="card stack">
    <div class="row spread">
      <${lr} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?a`<${$} kind="primary" busy=${o.busy} onClick=${i} aria-label=${n("coupons.claim.of",{name:e.name})}
              >${n("coupons.claim")}<//
            >`:a`<span class="muted">${n(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${n("coupons.left",{left:Lt(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${o.error&&a`<${_} kind="error">${C(o.error)}<//>`}
  </div>`}function eu(){let{form:e,set:t,reset:o,busy:r,tried:i,error:s,submit:c}=Oe({code:""},async({code:l})=>{if(!X.value)return z("/login?next=/coupons");await W("/coupons/claims",{code:l.trim(),...Ko()}),Z(n("coupons.claimed"),"success"),o()},({code:l})=>l.trim()!=="");return a`<form class="card stack" onSubmit=${c} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${n("coupons.byCode")}</h2>
    ${s&&a`<${_} kind="error">${C(s)}<//>`}
    <${N}
      label=${n("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${e.code}
      onInput=${t("code")}
      error=${i&&!e.code.trim()?n("login.missing"):void 0}
    />
    <div><${$} type="submit" busy=${r}>${n("coupons.claim")}<//></div>
  </form>`}var Vs=f(()=>{"use strict";S();ke();D();E();me();ye();Se();ee();se();H();v();w();oe();xe();Y();A();Tt();vn()});function Js({line:e,busy:t,onChange:o}){let r=ct(e.productId)?.stock.available;return a`<li class="line" aria-busy=${t?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${Ie} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${n("cart.each",{price:T(e.price)})}</span>
      ${e.warning&&a`<span class="small warn row"
          ><${O}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&r!==void 0?n("product.few",{count:r}):n(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&a`<${Vt} value=${e.quantity} disabled=${t} name=${e.name} onChange=${i=>o(e.productId,i)} />`}
      <b class="price">${T(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>o(e.productId,0)}
        aria-label=${n("cart.remove",{name:e.name})}
      >
        <${O} name="trash" />
      </button>
    </div>
  </li>`}var Qs=f(()=>{"use strict";he();H();v();w();He();lt();nr()});var Xs={};re(Xs,{default:()=>Zs});function Zs(){L(n("cart.title"),n("brand"));let[e,t]=g({});k(()=>{zt()},[]);let o=async(l,u)=>{t({busy:l});try{await rn(l,u),t({})}catch(m){t({error:m})}};if(fe.value===null)return le.value?a`<${P} height="6rem" count=${3} />`:a`<${R} heading="h1" icon="offline" title=${n("offline.cart")}>${n("offline.noBuying")}<//>`;let{items:r,total:i}=fe.value;if(r.length===0)return a`<${R}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${a`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
      >${n("cart.empty.hint")}<//
    >`;let s=r.filter(l=>l.warning),c=r.some(l=>l.warning!=="unavailable")&&!s.some(l=>l.warning==="insufficient-stock");return a`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${n("cart.title")}</h1>
      ${s.length>0&&a`<${_} kind="warning">${n("cart.changed")}<//>`}
      ${e.error&&a`<${_} kind="error">${C(e.error)}<//>`}
      <ul class="lines">
        ${r.map(l=>a`<${Js} key=${l.productId} line=${l} busy=${e.busy===l.productId} onChange=${o} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${n("cart.summary")}>
      <p class="row spread"><span>${n("cart.total")}</span><b class="price price-large" data-testid="total">${T(i)}</b></p>
      ${le.value?a`<${$}
              kind="primary"
              size="large"
              wide
              href=${c?X.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!c}
              >${n("cart.checkout")}<//
            >`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n(X.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}var ei=f(()=>{"use strict";S();E();me();ee();se();H();v();w();Xe();oe();Y();A();nt();Qs()});function Ae({heading:e="h1",children:t}){if(X.value)return t;let o=encodeURIComponent(location.pathname+location.search);return a`<${R}
    heading=${e}
    icon="user"
    title=${n("login.needed")}
    action=${a`<${$} kind="primary" href=${`/login?next=${o}`}>${n("login.title")}<//>`}
  />`}var Pt=f(()=>{"use strict";E();me();v();w();A()});function ur({address:e={},submit:t,onSubmit:o,onCancel:r}){let[i,s]=g({country:"CN",...e}),[c,l]=g({}),u=d=>String(i[d]??"");return a`<form class="stack address-form" onSubmit=${async d=>{if(d.preventDefault(),wn.some(([h,,y])=>!y&&!u(h).trim()))return l({tried:!0});l({busy:!0});try{await o({...Object.fromEntries(wn.map(([h])=>[h,u(h).trim()||null])),isDefault:i.isDefault??null}),l({})}catch(h){l({error:h})}}} novalidate>
    ${c.error&&a`<${_} kind="error">${C(c.error)}<//>`}
    <div class="form-grid">
      ${wn.map(([d,h,y])=>a`<${N}
            key=${d}
            label=${n(`address.${d}`)}
            name=${d}
            autocomplete=${h}
            optional=${y}
            class=${d.startsWith("line")?"form-wide":""}
            value=${u(d)}
            onInput=${p=>s({...i,[d]:p})}
            error=${c.tried&&!y&&!u(d).trim()?n("login.missing"):de(c.error,d)}
          />`)}
    </div>
    <${Gt}
      label=${n("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${d=>s({...i,isDefault:d})}
    />
    <div class="actions">
      <${$} kind="primary" type="submit" busy=${c.busy}>${t}<//>
      ${r&&a`<${$} kind="quiet" onClick=${r}>${n("dialog.cancel")}<//>`}
    </div>
  </form>`}var wn,bn=f(()=>{"use strict";S();E();rr();Se();ee();v();w();oe();wn=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]]});function It({address:e}){return a`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}var dr=f(()=>{"use strict";v()});function mr({addresses:e,value:t,onChange:o}){let[r,i]=g(!1),s=e.data?.items??[];if(k(()=>{let l=s.find(u=>u.isDefault)??s[0];t===null&&l&&o(l.id)},[e.data]),e.error)return a`<${j} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${P} height="5rem" count=${2} />`;let c=async l=>{let u=await W("/profile/addresses",l,{key:Te()});e.set({items:[...s,u]}),o(u.id),i(!1)};return a`<fieldset class="choices">
    <legend class="visually-hidden">${n("checkout.address")}</legend>
    ${s.map(l=>a`<label key=${l.id} class="choice">
          <input type="radio" name="address" value=${l.id} checked=${t===l.id} onChange=${()=>o(l.id)} />
          <${It} address=${l} />
        </label>`)}
    ${r||s.length===0?a`<div class="card">
            <${ur} submit=${n("address.use")} onSubmit=${c} onCancel=${s.length>0?()=>i(!1):void 0} />
          </div>`:a`<div><${$} onClick=${()=>i(!0)}>${n("address.add")}<//></div>`}
  </fieldset>`}var _n=f(()=>{"use strict";S();D();E();ye();se();v();w();A();bn();dr()});function ti({code:e,onChange:t,onPriced:o}){let r=G(c=>F("/profile/coupons?pageSize=100",{signal:c}),[]),i=G(c=>e===null?Promise.resolve(null):W("/orders/preview",{couponCode:e},{signal:c,repeatable:!0}),[e,fe.value]);k(()=>o(i.isLoading||i.error?null:i.data),[i.isLoading,i.data,i.error]);let s=(r.data?.items??[]).filter(c=>c.status==="available");return a`${s.length>0&&a`<${N}
        as="select"
        label=${n("checkout.coupon")}
        name="coupon"
        value=${e??""}
        onInput=${c=>t(c||null)}
      >
        <option value="">${n("checkout.coupon.none")}</option>
        ${s.map(c=>a`<option key=${c.code} value=${c.code} selected=${c.code===e}>${c.name}: ${cr(c)}</option>`)}
      <//>`}
    <a class="small" href="/coupons">${n("checkout.coupon.more")}</a>
    ${e!==null&&i.error&&a`<${_} kind="error">${C(i.error)}<//>`}
    ${e!==null&&i.data?.discount&&a`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${T(i.data.discount)}</span></p>`}`}var oi=f(()=>{"use strict";S();yn();Se();ee();H();v();w();oe();xe();A();nt()});async function ri(e,t){let o=e?{body:e,key:Te()}:JSON.parse(sessionStorage.getItem(wo));sessionStorage.setItem(wo,JSON.stringify(o));try{let r=await W("/orders",o.body,{key:o.key,patience:tu,onRetry:t});return sessionStorage.removeItem(wo),r}catch(r){throw r instanceof x&&r.status>=400&&r.status<500&&r.status!==401&&sessionStorage.removeItem(wo),r}}var wo,tu,pr,ni=f(()=>{"use strict";D();A();wo="mall.checkout",tu=18e4,pr=()=>sessionStorage.getItem(wo)!==null});var si={};re(si,{default:()=>ai});function ai(){return L(n("checkout.title"),n("brand")),a`<${Ae}><${ou} /><//>`}function ou(){let[e,t]=g(null),[o,r]=g(null),[i,s]=g(null),c=G(p=>F("/profile/addresses",{signal:p}),[]),[l,u]=g({}),m=async p=>{u({busy:!0});try{let b=await ri(p,()=>u({busy:!0,again:!0}));z(`/orders/${encodeURIComponent(b.id)}`,{replace:!0})}catch(b){u({error:b})}await rt()};k(()=>{pr()?m(null):zt()},[]);let d=async()=>{if(pr())return m(null);if(e===null)return u({tried:!0});let p=JSON.stringify(fe.value);return u({busy:!0}),await rt(()=>u({busy:!0,again:!0})),JSON.stringify(fe.value)===p?m({addressId:e,couponCode:o}):u({changed:!0})};if(fe.value===null||c.isLoading&&!c.data)return a`<${P} height="calc(50dvh - 5rem)" count=${2} />`;let{items:h,total:y}=fe.value;return h.length===0&&!pr()?a`<${R}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${a`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:a`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${n("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${n("checkout.address")}</h2>
        ${l.tried&&e===null&&a`<${_} kind="error">${n("checkout.address.missing")}<//>`}
        <${mr} addresses=${c} value=${e} onChange=${t} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${n("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${h.map(p=>a`<li key=${p.productId} class="row spread">
              <span
                >${n("order.line",{name:p.name,count:p.quantity})}${p.warning&&a` <span class="small warn">${n(`cart.warning.${p.warning}`)}</span>`}</span
              >
              <span class="price">${T(p.lineTotal)}</span>
            </li>`)}
      </ul>
      <${ti} code=${o} onChange=${r} onPriced=${s} />
      <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${T(i?.total??y)}</b></p>
      ${l.error&&a`<${_} kind="error">${C(l.error)}<//>`}
      ${l.changed&&a`<${_} kind="warning">${n("checkout.changed")}<//>`}
      ${l.again&&a`<${_} kind="info">${n("checkout.again")}<//>`}
      ${le.value?a`<${$}
              kind="primary"
              size="large"
              wide
              busy=${l.busy}
              disabled=${o!==null&&i===null}
              onClick=${d}
              >${n("checkout.place")}<//
            >`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n("checkout.note")}</p>
    </aside>
  </div>`}var ii=f(()=>{"use strict";S();E();me();ee();se();H();v();w();Xe();oe();xe();Y();A();Pt();nt();_n();oi();ni()});var bo,ci,li,kn,ui,_o=f(()=>{"use strict";bo={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},ci=Object.keys(bo),li=e=>["pending","awaitingPayment","refunding"].includes(e.status)||e.payment?.status==="refundDue"||(e.refunds??[]).some(t=>t.status==="requested"),kn=e=>["completed","rejected","cancelled","refunded"].includes(e.status)&&!["pending","refundDue"].includes(e.payment?.status??""),ui=e=>["rejected","cancelled"].includes(e.status)&&!["pending","refundDue","refunded"].includes(e.payment?.status??"")});function fr(e){let[t,o]=g({}),[r,i]=g(0),s=ue(performance.now());return Wt(t.order!==void 0&&!kn(t.order)),k(()=>{let c=new AbortController;return l(c.signal),()=>c.abort();async function l(u){let m=!1;for(;!m&&!u.aborted;){let d=di;try{let{body:h,isOld:y,readAt:p}=await xt(`/orders/${encodeURIComponent(e)}`,u);if(u.aborted)return;o({order:h,readAt:y?p:void 0}),m=kn(h),d=li(h)&&!y?di:ru}catch(h){if(u.aborted)return;if(!(h instanceof x))throw h;let y=h.status===404&&e.includes(".")&&performance.now()-s.current<nu;y||o(p=>({...p,error:h})),m=h.status===404&&!y}m||await au(d,u)}}},[e,r,Ue.value?.id]),{...t,look:()=>i(c=>c+1)}}async function au(e,t){try{for(await Le(e*(.8+.4*Math.random()),t);document.hidden;)await new Promise(o=>document.addEventListener("visibilitychange",o,{once:!0,signal:t}))}catch(o){if(!t.aborted)throw o}}var di,ru,nu,xn=f(()=>{"use strict";S();D();kt();it();_o();di=2e3,ru=2e4,nu=6e4});function mi({url:e}){let t=G(()=>import("/assets/qr-FOQMIYIB.js").then(({codeOf:s})=>s(e)),[e]),o=Qe(),r=ue(null),i=async()=>{try{await navigator.clipboard.writeText(e),Z(n("pay.copied"),"success")}catch{r.current?.select(),Z(n("pay.notCopied"),"error")}};return a`
    ${t.data?a`<svg class="code" role="img" aria-label=${n("pay.code")} viewBox=${`0 0 ${t.data.size} ${t.data.size}`}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d=${t.data.path} fill="#000" shape-rendering="crispEdges" />
          </svg>`:t.error?a`<${_} kind="warning">${n("pay.noCode")}<//>`:a`<${P} height="16rem" />`}
    <div class="field">
      <label for=${o}>${n("pay.link")}</label>
      <input id=${o} ref=${r} readonly value=${e} onFocus=${()=>r.current?.select()} />
    </div>
    <${$} wide onClick=${i}>${n("pay.copy")}<//>
  `}var pi=f(()=>{"use strict";S();ke();E();ee();se();v();w();xe()});function Tn(){return Sn??=su().catch(e=>{throw Sn=void 0,e}),Sn}async function su(){let{body:e}=await $e("GET","/payments/providers");return e.items.flatMap(({name:t,methods:o})=>o.length===0?[{provider:t}]:o.map(r=>({provider:t,method:r})))}async function hr(e,t){let o=await W(`/orders/${encodeURIComponent(e)}/pay`,t,{repeatable:!0});return Cn=o,o}var Sn,Cn,ko,mt,fi,hi,$i,$r=f(()=>{"use strict";D();w();A();ko=({provider:e,method:t})=>!(e==="wechat"&&t==="jsapi"),mt=({provider:e,method:t})=>t?`${e}.${t}`:e,fi=e=>bt(`pay.way.${mt(e)}`)?n(`pay.way.${mt(e)}`):mt(e),hi=e=>bt(`pay.app.${e}`)?n(`pay.app.${e}`):e;$i=e=>Cn?.paymentId===e?Cn:void 0});function gi({paymentId:e,provider:t,method:o}){let r=e.slice(0,e.lastIndexOf(".")),i=`/orders/${encodeURIComponent(r)}`,{order:s,error:c,look:l}=fr(r),u=s?.status==="awaitingPayment",m=G(async()=>u?$i(e)??hr(r,{provider:t,method:o}):void 0,[e,t,o,u]),[d,h]=g(!1),y=m.data?.paymentId??e,p=s!==void 0&&(!u||s.payment?.id===y&&s.payment.status==="declined");return k(()=>{p&&z(i,{replace:!0})},[p]),!s&&c?a`<${R}
      heading="h1"
      icon="alert"
      title=${C(c)}
      action=${a`<${$} href="/orders">${n("nav.orders")}<//>`}
    />`:!s||p?a`<${P} height="12rem" />`:a`<div class="card narrow stack">
    <h1>${n("pay.amount",{total:T(s.total)})}</h1>
    ${s.payBy&&a`<${be} until=${s.payBy} label=${n("pay.keptFor")} onEnd=${()=>(h(!0),l())} />`}
    ${d&&a`<${_} kind="warning">${n("pay.late")}<//>`}
    ${!d&&m.error&&a`<${j} error=${m.error} onRetry=${m.reload} />`}
    ${!d&&!m.error&&!m.data&&a`<${P} height="16rem" />`}
    ${!d&&m.data&&a`<${iu} payment=${m.data} />`}
    <a class="small" href=${i}>${n("pay.back")}</a>
  </div>`}function iu({payment:{provider:e,action:t}}){let o=hi(e);return t?.kind==="script"?a`<${_} kind="warning">${n("pay.onlyInside")}<//>`:!t?.url||t.kind==="request"?a`<${_}>${n("pay.pending")}<//>`:a`${t.kind==="qr"?a`<p>${n("pay.scan",{app:o})}</p>
            <${mi} url=${t.url} />`:a`<p>${n("pay.leave")}</p>
            <${$} kind="primary" size="large" wide href=${t.url} rel="noreferrer">${n("pay.goOn",{app:o})}<//>`}
    <p class="small muted" role="status">${n("pay.waiting")}</p>`}var yi=f(()=>{"use strict";S();E();me();ye();ee();se();H();v();w();oe();xe();Y();xn();dt();pi();$r()});function vi({paymentId:e}){let t=e.slice(0,e.lastIndexOf(".")),o=G(p=>F(`/orders/${encodeURIComponent(t)}`,{signal:p}),[t]),[r,i]=g({}),[s,c]=g(!1),l=`/orders/${encodeURIComponent(t)}`,u=(p,b)=>W(`/payments/simulated/${encodeURIComponent(p)}`,{outcome:b},{repeatable:!0}),m=async(p,b)=>{i({busy:p});try{let{status:I}=await b();I==="paid"||I==="declined"?z(l,{replace:!0}):i({status:I})}catch(I){i({error:I})}},d=async()=>{await u(e,"declined");let p=await W(`/orders/${encodeURIComponent(t)}/pay`,{provider:"simulated"},{repeatable:!0});return await u(p.paymentId,"paid"),u(e,"paid")};if(o.error)return a`<${R}
      heading="h1"
      icon="alert"
      title=${C(o.error)}
      action=${a`<${$} href="/orders">${n("nav.orders")}<//>`}
    />`;if(!o.data)return a`<${P} height="12rem" />`;let h=o.data.status==="awaitingPayment",y=h||o.data.status==="cancelled"||o.data.status==="rejected";return a`<div class="card narrow stack provider">
    <p class="small muted">${n("pay.simulated")}</p>
    <h1>${n("pay.amount",{total:T(o.data.total)})}</h1>
    ${h&&o.data.payBy&&a`<${be} until=${o.data.payBy} label=${n("pay.keptFor")} onEnd=${()=>c(!0)} />`}
    ${(s||!h)&&a`<${_} kind="warning">${n(y?"pay.late":"problem.order-already-paid")}<//>`}
    ${r.error&&a`<${_} kind="error">${C(r.error)}<//>`}
    ${r.status&&a`<${_} kind=${r.status==="pending"?"info":"warning"}>${n(`pay.${r.status}`)}<//>`}
    <${$}
      kind="primary"
      size="large"
      wide
      busy=${r.busy==="paid"}
      onClick=${()=>m("paid",()=>u(e,"paid"))}
      >${n("pay.confirm")}<//
    >
    <${$} wide busy=${r.busy==="declined"} onClick=${()=>m("declined",()=>u(e,"declined"))}
      >${n("pay.decline")}<//
    >
    ${h&&a`<${$} wide busy=${r.busy==="twice"} onClick=${()=>m("twice",d)}>${n("pay.twice")}<//>`}
    <a class="small" href=${l}>${n("pay.back")}</a>
    <p class="small muted">${n("pay.explain")}</p>
  </div>`}var wi=f(()=>{"use strict";S();E();me();ee();se();H();v();w();oe();xe();Y();A();dt()});var _i={};re(_i,{default:()=>bi});function bi({id:e,query:t}){L(n("pay.title"),n("brand"));let[o,r]=[t.get("provider"),t.get("method")??void 0];return a`<${Ae}>
    ${o?a`<${gi} paymentId=${e} provider=${o} method=${r} />`:a`<${vi} paymentId=${e} />`}
  <//>`}var ki=f(()=>{"use strict";v();w();Y();Pt();yi();wi()});var Si={};re(Si,{default:()=>xi});function xi({query:e}){return L(n("orders.title"),n("brand")),a`<div class="stack">
    <h1>${n("orders.title")}</h1>
    <${Ae} heading="h2"><${cu} status=${e.get("status")??""} /><//>
  </div>`}function cu({status:e}){let[t,o]=g({}),r=gr.get(e),i=async(s,c)=>{o({busy:!0});try{let{body:l,isOld:u,readAt:m}=await xt(`/orders${Be({status:e,pageSize:10,continuationToken:s})}`,c),d=s?gr.get(e)?.items??[]:[];gr.set(e,{items:[...d,...l.items],token:l.continuationToken,readAt:u?m:void 0}),o({})}catch(l){c.aborted||o({error:l})}};return k(()=>{let s=new AbortController;return i(null,s.signal),()=>s.abort()},[e,Ue.value?.id]),a`<div class="stack">
    <nav aria-label=${n("orders.filter")}>
      <ul class="chips">
        ${["",...ci].map(s=>a`<li key=${s}>
              <button
                type="button"
                class="chip"
                aria-pressed=${s===e?"true":"false"}
                onClick=${()=>jo(Be({status:s}))}
              >
                ${s?n(`order.status.${s}`):n("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${r&&a`<${qe} of=${r} />`}
    ${t.error&&!r&&a`<${j} error=${t.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!r&&t.busy&&a`<${P} height="7rem" count=${3} />`}
    ${r?.items.length===0&&a`<${R} title=${n("orders.none")} action=${a`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
        >${e?n("orders.none.status"):n("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(r?.items??[]).map(s=>a`<li key=${s.id}><${lu} order=${s} /></li>`)}
    </ul>
    ${r&&a`<${Kt} token=${r.token} isLoading=${t.busy} onMore=${()=>i(r.token,new AbortController().signal)} />`}
  </div>`}function lu({order:e}){return a`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${Qo(e.createdAt)}</span>
      <${pe} kind=${bo[e.status]}>${n(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(t=>a`<${Ie} key=${t.productId} productId=${t.productId} name=${t.name} />`)}</span
      >
      <span class="order-card-name"
        >${n("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${T(e.total)}</b>
    </span>
  </a>`}var gr,Ci=f(()=>{"use strict";S();D();Ke();E();me();ye();or();se();H();v();w();Y();A();Pt();kt();Yt();it();He();_o();gr=new Map;tt(()=>gr.clear())});function Ti({title:e,onClose:t,children:o,actions:r}){let i=Qe(),s=ue(null);return k(()=>{let c=s.current;return c.showModal(),()=>c.close()},[]),a`<dialog
    class="dialog"
    ref=${s}
    aria-labelledby=${i}
    onCancel=${c=>(c.preventDefault(),t())}
  >
    <header>
      <h2 id=${i}>${e}</h2>
      <button class="icon-button" type="button" onClick=${t} aria-label=${n("dialog.close")}><${O} name="close" /></button>
    </header>
    <div class="dialog-body">${o}</div>
    ${r&&a`<footer class="actions">${r}</footer>`}
  </dialog>`}var Pi=f(()=>{"use strict";S();v();w();he()});function _e({title:e,children:t,confirm:o,danger:r,canConfirm:i=!0,onConfirm:s,onClose:c}){let[l,u]=g({busy:!1}),m=async()=>{u({busy:!0});try{await s(),c()}catch(d){u({busy:!1,error:d})}};return a`<${Ti}
    title=${e}
    onClose=${c}
    actions=${a`<${$} onClick=${c}>${n("dialog.cancel")}<//>
      <${$} kind=${r?"danger":"primary"} busy=${l.busy} disabled=${!i} onClick=${m}>${o}<//>`}
  >
    ${t} ${l.error&&a`<${_} kind="error">${C(l.error)}<//>`}
  <//>`}var pt=f(()=>{"use strict";S();v();w();oe();E();Pi();ee()});function Ii({order:e,onChanged:t}){let[o,r]=g(null),i=du[e.status],s=async()=>{await W(`/orders/${encodeURIComponent(e.id)}/${o}`),t()};return a`${i&&a`<${$} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>r(i)}>${n(`order.${i}`)}<//>`}
  ${o&&a`<${_e}
      title=${n(`order.${o}`)}
      confirm=${n(`order.${o}`)}
      danger=${o!=="receive"}
      onConfirm=${s}
      onClose=${()=>r(null)}
    >
      <p>${n(`order.${o}.what`,{total:T(o==="refund"?uu(e):e.total)})}</p>
    <//>`}`}var uu,du,Oi=f(()=>{"use strict";S();E();pt();v();w();H();A();uu=({total:e,refunds:t})=>({...e,amount:e.amount-(t??[]).reduce((o,r)=>o+r.amount.amount,0)}),du={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"}});function Ai({order:e,onChanged:t}){let[o,r]=g(!1),[i,s]=g(null),c=["pending","awaitingPayment","paid"].includes(e.status);if(!e.address&&!c)return null;let l=async()=>{await Pe(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),t()};return a`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${n("order.address")}</h2>
    ${e.address?a`<${It} address=${e.address} />`:a`<${_} kind="warning">${n("order.address.missing")}<//>`}
    ${c&&a`<div><${$} size="small" onClick=${()=>r(!0)}>${n(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${o&&a`<${_e}
        title=${n("order.address")}
        confirm=${n("order.address.save")}
        canConfirm=${i!==null}
        onConfirm=${l}
        onClose=${()=>r(!1)}
      >
        <${mr} value=${i} onChange=${s} />
      <//>`}
  </section>`}var Ei=f(()=>{"use strict";S();E();pt();ee();v();w();A();dr();_n()});function Mi({order:e}){return a`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${n("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(t=>a`<li key=${t.productId} class="line line-still">
            <span class="line-picture"><${Ie} productId=${t.productId} name=${t.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(t.productId)}`}>${t.name}</a>
              <span class="small muted">${n("order.each",{price:T(t.price),count:t.quantity})}</span>
              ${t.refundedQuantity&&a`<span class="small muted">${n("refund.back",{count:t.refundedQuantity})}</span>`}
            </div>
            <b class="price">${T(t.lineTotal)}</b>
          </li>`)}
    </ul>
    ${e.discount&&a`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${T(e.discount)}</span></p>`}
    <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${T(e.total)}</b></p>
    ${e.refunded&&a`<p class="row spread"><span>${n("refunds.total")}</span><b class="price">${T(e.refunded)}</b></p>`}
  </section>`}var Ni=f(()=>{"use strict";H();v();w();He()});var Ri,yr,Li=f(()=>{"use strict";Ri={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},yr=(e,t)=>t.quantity-(e.refunds??[]).flatMap(o=>o.items).filter(o=>o.productId===t.productId).reduce((o,r)=>o+r.quantity,0)});function Bi({order:e,onChanged:t}){let[o,r]=g(!1),i=e.items.filter(l=>yr(e,l)>0),s=i.reduce((l,u)=>l+yr(e,u),0),c=e.status==="paid"&&s>1||e.status==="completed"&&s>0;return!e.refunds&&!c?null:a`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${n("refunds.title")}</h2>
    ${e.refunds&&a`<ul class="stack">
        ${e.refunds.map(l=>a`<li key=${l.id} class="row spread" data-testid="refund" data-status=${l.status}>
              <span>
                <b class="price">${T(l.amount)}</b>
                <${pe} kind=${Ri[l.status]}>${n(`refund.status.${l.status}`)}<//><br />
                <span class="small muted"
                  >${l.items.map(u=>n("refund.units",{name:pu(e,u.productId),count:u.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${De(l.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${c&&a`<div><${$} size="small" onClick=${()=>r(!0)}>${n("refunds.ask")}<//></div>`}
    ${o&&a`<${mu} order=${e} lines=${i} onChanged=${t} onClose=${()=>r(!1)} />`}
  </section>`}function mu({order:e,lines:t,onChanged:o,onClose:r}){let[i,s]=g({}),[c,l]=g(""),u=ue({body:"",key:""}),m=t.filter(h=>i[h.productId]).map(h=>({productId:h.productId,quantity:i[h.productId]})),d=async()=>{let h={items:m,reason:c};u.current.body!==JSON.stringify(h)&&(u.current={body:JSON.stringify(h),key:Te()}),await W(`/orders/${encodeURIComponent(e.id)}/refunds`,h,{key:u.current.key}),o()};return a`<${_e}
    title=${n("refunds.ask")}
    confirm=${n("refunds.confirm")}
    canConfirm=${m.length>0&&c.trim()!==""}
    onConfirm=${d}
    onClose=${r}
  >
    <p>${n(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${t.map(h=>a`<${N}
          key=${h.productId}
          as="select"
          label=${h.name}
          value=${i[h.productId]??0}
          onInput=${y=>s(p=>({...p,[h.productId]:Number(y)}))}
        >
          ${Array.from({length:yr(e,h)+1},(y,p)=>a`<option key=${p} value=${p}>${p}</option>`)}
        <//>`)}
    <${N} label=${n("refunds.reason")} value=${c} onInput=${l} maxlength="200" required />
  <//>`}var pu,Di=f(()=>{"use strict";S();D();Ke();E();pt();Se();H();v();w();Li();A();pu=(e,t)=>e.items.find(o=>o.productId===t)?.name??t});function Fi({order:e}){return a`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${n("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((t,o)=>a`<li key=${o} class="done">
            <span class="dot" aria-hidden="true"><${O} name="check" size=${14} /></span>
            <span><b>${n(`order.step.${t.status}`)}</b><br /><span class="small muted">${De(t.at)}</span></span>
          </li>`)}
      ${(fu[e.status]??[]).map(t=>a`<li key=${`next-${t}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${n(`order.step.${t}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&a`<p class="small muted">${n($u(e.reason))}</p>`}
    ${ui(e)&&a`<p class="small muted">${n("order.uncharged")}</p>`}
    ${e.shipment&&a`<p class="row small"><${O} name="truck" />${n("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var fu,hu,$u,Ui=f(()=>{"use strict";he();H();v();w();_o();fu={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};hu=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],$u=e=>`order.reason.${hu.includes(e)?e:"other"}`});function qi({ways:e,value:t,onChange:o}){return a`<fieldset class="choices">
    <legend>${n("pay.way")}</legend>
    ${e.map(r=>a`<label key=${mt(r)} class="choice">
          <input
            type="radio"
            name="way"
            value=${mt(r)}
            checked=${mt(r)===mt(t)}
            disabled=${!ko(r)}
            onChange=${()=>o(r)}
          />
          <span>${fi(r)}${!ko(r)&&a`<br /><span class="small muted">${n("pay.onlyInside")}</span>`}</span>
        </label>`)}
  </fieldset>`}var ji=f(()=>{"use strict";v();w();$r()});function zi({order:e,onChanged:t}){let[o,r]=g({}),[i,s]=g(void 0),c=e.payment?.status,l=e.status==="awaitingPayment"&&le.value,u=G(()=>l?Tn():Promise.resolve(void 0),[l]),m=u.data??[],d=i??m.find(ko),h=async()=>{r({busy:!0});try{let y=await Tn(),p=d??(y.length===1?y[0]:void 0);if(!p){u.set(y),r({});return}let{paymentId:b}=await hr(e.id,p);z(`/pay/${encodeURIComponent(b)}${p.provider==="simulated"?"":Be(p)}`)}catch(y){r({error:y}),t()}};return e.status==="pending"?a`<${_}>${n("pay.preparing")}<//>`:e.status==="awaitingPayment"?a`<section class="card pay-panel" aria-label=${n("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${n("pay.toPay")}</span><br /><b class="price price-large">${T(e.total)}</b></p>
        ${e.payBy&&a`<${be} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
      </div>
      ${c==="declined"&&a`<${_} kind="error">${n("pay.declined")}<//>`}
      ${c==="pending"&&a`<${_} kind="info">${n("pay.pending")}<//>`}
      ${o.error&&a`<${_} kind="error">${C(o.error)}<//>`}
      ${l&&d&&m.length>1&&a`<${qi} ways=${m} value=${d} onChange=${s} />`}
      ${u.data&&!d&&a`<${_} kind="warning">${n("problem.provider-off")}<//>`}
      ${le.value?a`<${$} kind="primary" size="large" busy=${o.busy} onClick=${h}
              >${n(c==="declined"?"pay.again":"pay.now")}<//
            >`:a`<${_} kind="warning">${n("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?a`<div class="notice notice-success">
      <${O} name="check" />
      <p>${n("pay.paid")}</p>
    </div>`:!e.refunds&&(c==="refundDue"||c==="refunded")?a`<${_} kind="info">${n(`pay.${c}`)}<//>`:null}var Wi=f(()=>{"use strict";S();D();E();he();ee();H();v();w();Xe();oe();xe();Y();$r();ji();dt()});var Hi={};re(Hi,{default:()=>Yi});function Yi({id:e}){return L(n("order.title"),n("brand")),a`<${Ae}><${gu} id=${e} /><//>`}function gu({id:e}){let{order:t,readAt:o,error:r,look:i}=fr(e);return r instanceof x&&r.status===404?a`<${R}
      heading="h1"
      icon="search"
      title=${n("problem.order-not-found")}
      action=${a`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:t?a`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${n("orders.title")}</a></p>
        <div class="row">
          <h1>${n("order.title")}</h1>
          <span data-testid="status" data-status=${t.status} aria-live="polite"
            ><${pe} kind=${bo[t.status]}>${n(`order.status.${t.status}`)}<//></span
          >
        </div>
        <p class="small muted">${n("order.placed",{time:De(t.createdAt),id:t.id})}</p>
      </header>
      <${qe} of=${{readAt:o}} />
      <${zi} order=${t} onChanged=${i} />
      <${Mi} order=${t} />
      <${Bi} order=${t} onChanged=${i} />
      <${Ai} order=${t} onChanged=${i} />
    </section>
    <aside class="stack">
      <${Fi} order=${t} />
      <${Ii} order=${t} onChanged=${i} />
    </aside>
  </div>`:r?a`<${j} heading="h1" error=${r} onRetry=${i} />`:a`<${P} height="8rem" count=${3} />`}var Ki=f(()=>{"use strict";D();Ke();E();me();ye();se();H();v();w();Y();Pt();Yt();Oi();Ei();Ni();Di();_o();Ui();Wi();xn()});function Gi({headers:e,onDone:t}){let{form:o,set:r,busy:i,tried:s,error:c,submit:l}=Oe({name:"",password:""},async({name:u,password:m})=>{await Ho({...Jt(u.trim()),password:m},e?.()),t()},({name:u,password:m})=>u.trim()!==""&&m!=="");return a`<form class="stack" onSubmit=${l} novalidate>
    ${Yo.value&&a`<${_} kind="warning">${n("login.ended")}<//>`}
    ${c&&a`<${_} kind="error">${C(c)}<//>`}
    <${N}
      label=${n("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${o.name}
      onInput=${r("name")}
      error=${s&&!o.name.trim()?n("login.missing"):void 0}
    />
    <${N}
      label=${n("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${o.password}
      onInput=${r("password")}
      error=${s&&!o.password?n("login.missing"):void 0}
    />
    <${$} kind="primary" size="large" type="submit" wide busy=${i}>${n("login.submit")}<//>
  </form>`}function Jt(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}var vr=f(()=>{"use strict";v();w();oe();A();Tt();E();Se();ee()});function xo(e){let t=e.get("next");return t&&/^\/(?![/\\])/.test(t)?t:"/"}var Pn=f(()=>{"use strict"});var Ji={};re(Ji,{default:()=>Vi});function Vi({query:e}){L(n("login.title"),n("brand"));let t=xo(e);k(()=>{X.value&&z(t,{replace:!0})},[X.value]);let o=async()=>{jt(),await rt()};return a`<div class="card narrow stack">
    <h1>${n("login.title")}</h1>
    <${Gi} headers=${fo} onDone=${o} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(t)}`}>${n("login.register")}</a>
      <a href="/password">${n("login.forgotten")}</a>
    </p>
  </div>`}var Qi=f(()=>{"use strict";S();vr();v();w();Y();A();nt();Pn()});var Xi={};re(Xi,{default:()=>Zi});function Zi({query:e}){L(n("register.title"),n("brand"));let{form:t,set:o,busy:r,tried:i,error:s,submit:c}=Oe({name:"",password:"",displayName:""},async({name:u,password:m,displayName:d})=>{let h=Jt(u.trim());await $e("POST","/register",{body:{...h,password:m,...d.trim()&&{displayName:d.trim()}}}),await Ho({...h,password:m},fo()),jt(),await Pe("/profile",{displayName:d.trim()||null,language:J.value}),await rt(),z(xo(e),{replace:!0})},({name:u,password:m})=>u.trim()!==""&&m.length>=wr),l=Object.keys(Jt(t.name.trim())).map(u=>de(s,u)).find(Boolean);return a`<div class="card narrow stack">
    <h1>${n("register.title")}</h1>
    <form class="stack" onSubmit=${c} novalidate>
      ${s&&a`<${_} kind="error">${C(s)}<//>`}
      <${N}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${t.name}
        onInput=${o("name")}
        error=${i&&!t.name.trim()?n("login.missing"):l}
      />
      <${N}
        label=${n("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${t.password}
        onInput=${o("password")}
        hint=${n("register.password",{count:wr})}
        error=${i&&t.password.length<wr?n("register.short",{count:wr}):de(s,"password")}
      />
      <${N}
        label=${n("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${t.displayName}
        onInput=${o("displayName")}
        error=${de(s,"displayName")}
      />
      <${$} kind="primary" size="large" type="submit" wide busy=${r}>${n("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(xo(e))}`}>${n("register.login")}</a></p>
  </div>`}var wr,ec=f(()=>{"use strict";E();Se();vr();ee();D();v();w();oe();Y();A();Tt();nt();Pn();wr=8});var oc={};re(oc,{default:()=>tc});function tc(){L(n("password.title"),n("brand"));let[e,t]=g(!1),{form:o,set:r,busy:i,error:s,submit:c}=Oe({name:"",code:"",newPassword:""},async l=>{let u=Jt(l.name.trim());e?(await $e("POST","/password/reset",{body:{...u,code:l.code.trim(),newPassword:l.newPassword}}),Z(n("password.changed"),"success"),z("/login",{replace:!0})):(await $e("POST","/password/forgotten",{body:u}),t(!0))});return a`<div class="card narrow stack">
    <h1>${n("password.title")}</h1>
    <p class="muted">${n(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${c} novalidate>
      ${s&&a`<${_} kind="error">${C(s)}<//>`}
      <${N}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        value=${o.name}
        onInput=${r("name")}
        readonly=${e}
        error=${de(s,"email")??de(s,"mobile")}
      />
      ${e&&a`<${N}
            label=${n("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${o.code}
            onInput=${r("code")}
            error=${de(s,"code")}
          />
          <${N}
            label=${n("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${o.newPassword}
            onInput=${r("newPassword")}
            error=${de(s,"newPassword")}
          />`}
      <${$} kind="primary" size="large" type="submit" wide busy=${i}>${n(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var rc=f(()=>{"use strict";S();ke();D();E();Se();vr();ee();v();w();oe();Y();Tt()});function Ee({page:e,children:t}){L(n(`account.${e}`),n("brand"));let o=async()=>{z("/"),await _t()};return a`<${Ae}>
    <div class="with-nav">
      <nav aria-label=${n("nav.account")} class="side-nav">
        ${Object.entries(yu).map(([r,i])=>a`<a key=${r} href=${i} aria-current=${r===e?"page":void 0}>${n(`account.${r}`)}</a>`)}
        <${$} kind="plain" onClick=${o}>${n("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${n(`account.${e}`)}</h1>
        ${t}
      </section>
    </div>
  <//>`}var yu,Ot=f(()=>{"use strict";v();w();Y();E();A();Pt();yu={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"}});function nc({channel:e,onClose:t,onDone:o}){let[r,i]=g(""),[s,c]=g(void 0);k(()=>{W("/profile/verification",{channel:e}).catch(u=>{if(!(u instanceof x))throw u;c(u)})},[]);let l=async()=>o(await W("/profile/verification/confirm",{channel:e,code:r.trim()}));return a`<${_e}
    title=${n("profile.verify")}
    confirm=${n("profile.verify.confirm")}
    canConfirm=${r.trim()!==""}
    onConfirm=${l}
    onClose=${t}
  >
    ${s?a`<${_} kind="error">${C(s)}<//>`:a`<p>${n("profile.verify.sent")}</p>`}
    <${N} label=${n("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${r} onInput=${i} />
  <//>`}var ac=f(()=>{"use strict";S();D();pt();Se();ee();v();w();oe();A()});var cc={};re(cc,{default:()=>ic});function ic(){return a`<${Ee} page="profile"><${vu} /><//>`}function vu(){let e=G(t=>F("/profile",{signal:t}),[]);return e.error?a`<${j} error=${e.error} onRetry=${e.reload} />`:e.data?a`<${wu} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${n("profile.names")}</h2>
      <${sc} profile=${e.data} channel="email" onChanged=${e.set} />
      <${sc} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:a`<${P} height="4rem" count=${3} />`}function wu({profile:e,onChanged:t}){let{form:o,set:r,busy:i,error:s,submit:c}=Oe({displayName:e.displayName??"",language:e.language??J.value},async l=>{t(await Pe("/profile",{displayName:l.displayName.trim()||null,language:l.language})),Z(n("saved"),"success")});return a`<form class="card stack" onSubmit=${c} novalidate>
    ${s&&a`<${_} kind="error">${C(s)}<//>`}
    <${N}
      label=${n("register.displayName")}
      optional
      autocomplete="name"
      value=${o.displayName}
      onInput=${r("displayName")}
      error=${de(s,"displayName")}
    />
    <${N}
      as="select"
      label=${n("profile.language")}
      value=${o.language}
      onInput=${r("language")}
      error=${de(s,"language")}
    >
      ${Object.entries(so).map(([l,u])=>a`<option key=${l} value=${l}>${u}</option>`)}
    <//>
    <div><${$} kind="primary" type="submit" busy=${i}>${n("save")}<//></div>
  </form>`}function sc({profile:e,channel:t,onChanged:o}){let[r,i]=g(!1);if(!e[t])return null;let s=e[`${t}Verified`];return a`<div class="stack">
    <div class="row spread">
      <span>${e[t]}</span>
      ${s?a`<${pe} kind="good">${n("profile.verified")}<//>`:a`<${$} size="small" onClick=${()=>i(!0)}>${n("profile.verify")}<//>`}
    </div>
    ${r&&a`<${nc} channel=${t} onClose=${()=>i(!1)} onDone=${o} />`}
  </div>`}var lc=f(()=>{"use strict";S();ke();Ke();E();ye();Se();ee();se();v();w();oe();xe();A();Ot();Tt();ac()});var dc={};re(dc,{default:()=>uc});function uc(){return a`<${Ee} page="coupons"><${_u} /><//>`}function _u(){let e=G(o=>F("/profile/coupons?pageSize=100",{signal:o}),[]);if(e.error)return a`<${j} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${P} height="4rem" count=${2} />`;let t=e.data.items;return a`${t.length===0&&a`<${R} title=${n("wallet.none")}>${n("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${t.map(o=>a`<li key=${o.claimId} class="card row spread">
            <div class="stack">
              <${lr} coupon=${o} until=${o.expiresAt} />
              <code>${o.code}</code>
            </div>
            <div class="stack">
              <${pe} kind=${bu[o.status]}>${n(`claim.${o.status}`)}<//>
              ${o.orderId&&a`<a href=${`/orders/${encodeURIComponent(o.orderId)}`}>${n("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" href="/coupons">${n("wallet.more")}<//></div>`}var bu,mc=f(()=>{"use strict";Ke();E();me();ye();se();v();w();xe();A();vn();Ot();bu={available:"good",reserved:"warn",used:"neutral",expired:"neutral"}});var fc={};re(fc,{default:()=>pc});function pc(){return a`<${Ee} page="addresses"><${ku} /><//>`}function ku(){let e=G(l=>F("/profile/addresses",{signal:l}),[]),[t,o]=g(null),[r,i]=g(null);if(e.error)return a`<${j} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${P} height="6rem" count=${2} />`;let s=e.data.items,c=async l=>{t==="new"?await W("/profile/addresses",l,{key:Te()}):await Pe(`/profile/addresses/${t?.id}`,l),o(null),e.reload()};return t?a`<div class="card">
      <${ur} address=${t==="new"?{}:t} submit=${n("save")} onSubmit=${c} onCancel=${()=>o(null)} />
    </div>`:a`${s.length===0&&a`<${R} title=${n("addresses.none")}>${n("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${s.map(l=>a`<li key=${l.id} class="card row spread">
            <div>
              ${l.isDefault&&a`<${pe} kind="accent">${n("addresses.default")}<//>`}<${It} address=${l} />
            </div>
            <div class="actions">
              <${$} size="small" onClick=${()=>o(l)} aria-label=${n("addresses.edit.of",{name:l.recipient})}
                >${n("addresses.edit")}<//
              >
              <${$}
                size="small"
                kind="danger"
                onClick=${()=>i(l)}
                aria-label=${n("addresses.remove.of",{name:l.recipient})}
                >${n("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" onClick=${()=>o("new")}>${n("address.add")}<//></div>
    ${r&&a`<${_e}
        title=${n("addresses.remove")}
        confirm=${n("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await Ut(`/profile/addresses/${r.id}`),e.reload()}}
      >
        <${It} address=${r} />
      <//>`}`}var hc=f(()=>{"use strict";S();D();Ke();E();pt();me();ye();se();v();w();xe();A();Ot();bn();dr()});var gc={};re(gc,{default:()=>$c});function $c(){return a`<${Ee} page="security"><${Su} /><${xu} /><//>`}function xu(){let[e,t]=g(!1),o=async()=>{await Ut("/profile/sessions"),Z(n("everywhere.done"),"success"),z("/login"),await _t()};return a`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${n("everywhere.title")}</h2>
    <p class="muted">${n("everywhere.words")}</p>
    <div><${$} onClick=${()=>t(!0)}>${n("everywhere.leave")}<//></div>
    ${e&&a`<${_e}
        title=${n("everywhere.title")}
        confirm=${n("everywhere.leave")}
        onConfirm=${o}
        onClose=${()=>t(!1)}
      >
        <p>${n("everywhere.what")}</p>
      <//>`}
  </section>`}function Su(){let{form:e,set:t,busy:o,error:r,submit:i}=Oe({currentPassword:"",newPassword:""},async s=>{await Pe("/profile/password",s),Z(n("password.changed"),"success"),z("/login"),await _t()});return a`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${n("security.words")}</p>
    ${r&&a`<${_} kind="error">${C(r)}<//>`}
    <${N}
      label=${n("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${t("currentPassword")}
      error=${de(r,"currentPassword")}
    />
    <${N}
      label=${n("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${t("newPassword")}
      error=${de(r,"newPassword")}
    />
    <div>
      <${$} kind="primary" type="submit" busy=${o} disabled=${!e.currentPassword||!e.newPassword}
        >${n("password.change")}<//
      >
    </div>
  </form>`}var yc=f(()=>{"use strict";S();ke();E();pt();Se();ee();v();w();oe();Y();A();Ot();Tt()});var wc={};re(wc,{default:()=>vc});function vc(){return a`<${Ee} page="channels"><${Cu} /><//>`}function Cu(){let e=G(o=>F("/notifications/preferences",{signal:o}),[]);if(e.error)return a`<${j} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return a`<${P} height="3rem" count=${2} />`;let t=async o=>{try{e.set(await Pe("/notifications/preferences",o)),Z(n("saved"),"success")}catch(r){if(!(r instanceof x))throw r;e.set({...e.data}),Z(C(r),"error")}};return a`<div class="card stack">
    <p class="muted">${n("channels.words")}</p>
    ${["email","sms"].map(o=>a`<${Gt}
          key=${o}
          label=${n(`channels.${o}`)}
          checked=${e.data[o]}
          onChange=${r=>t({...e.data,[o]:r})}
        />`)}
  </div>`}var bc=f(()=>{"use strict";ke();D();rr();ye();se();v();w();oe();xe();A();Ot()});var kc={};re(kc,{default:()=>_c});function _c(){return a`<${Ee} page="data"><${Tu} /><//>`}function Tu(){let[e,t]=g(!1),[o,r]=g(""),[i,s]=g(!1),c=async()=>{s(!0);try{Pu(JSON.stringify(await F("/profile/export"),null,2),"mall-account.json")}catch(u){if(!(u instanceof x))throw u;Z(C(u),"error")}s(!1)},l=async()=>{await ot("DELETE","/profile",{body:{password:o}}),z("/"),await _t(),Z(n("data.deleted"),"success")};return a`<section class="card stack">
      <h2>${n("data.export")}</h2>
      <p class="muted">${n("data.export.words")}</p>
      <div><${$} busy=${i} onClick=${c}>${n("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${n("data.delete")}</h2>
      <p class="muted">${n("data.delete.words")}</p>
      <div><${$} kind="danger" onClick=${()=>t(!0)}>${n("data.delete")}<//></div>
    </section>
    ${e&&a`<${_e}
        title=${n("data.delete")}
        confirm=${n("data.delete.confirm")}
        danger
        canConfirm=${o!==""}
        onConfirm=${l}
        onClose=${()=>t(!1)}
      >
        <p>${n("data.delete.what")}</p>
        <${N} label=${n("login.password")} type="password" autocomplete="current-password" value=${o} onInput=${r} />
      <//>`}`}function Pu(e,t){let o=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:o,download:t}).click(),URL.revokeObjectURL(o)}var xc=f(()=>{"use strict";S();ke();D();E();pt();Se();v();w();oe();Y();A();Ot()});var Cc={};re(Cc,{default:()=>Sc});function Sc(){return L(n("notifications.title"),n("brand")),a`<div class="stack">
    <h1>${n("notifications.title")}</h1>
    <${Ae} heading="h2"><${Iu} /><//>
  </div>`}function Iu(){let[e,t]=g(null),[o,r]=g({});Wt(!0);let i=async(s,c)=>{r({busy:!0});try{let l=await F(`/notifications/history${Be({pageSize:50,continuationToken:s})}`,{signal:c}),u=l.items.filter(m=>m.channel==="push");t(m=>({items:s?[...m?.items??[],...u]:u,token:l.continuationToken})),r({})}catch(l){c.aborted||r({error:l})}};return k(()=>{let s=new AbortController;return at.value=0,i(null,s.signal),()=>s.abort()},[Ue.value?.id]),o.error&&!e?a`<${j} error=${o.error} onRetry=${()=>i(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?a`<${R} icon="bell" title=${n("notifications.none")}>${n("notifications.none.hint")}<//>`:a`<ul class="stack">
      ${e.items.map(s=>a`<li key=${s.id} class="card stack notification">
            <div class="row spread">
              <h2>${s.subject}</h2>
              <time class="small muted" datetime=${s.createdAt}>${De(s.createdAt)}</time>
            </div>
            <p>${s.body}</p>
          </li>`)}
    </ul>
    <${Kt} token=${e.token} isLoading=${o.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:a`<${P} height="4rem" count=${4} />`}var Tc=f(()=>{"use strict";S();D();me();ye();or();se();H();v();w();Y();A();Pt();kt()});var Ic={};re(Ic,{default:()=>Pc});function Pc(){return L(n("problem.not-found"),n("brand")),a`<${R}
    heading="h1"
    icon="search"
    title=${n("problem.not-found")}
    action=${a`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
  />`}var Oc=f(()=>{"use strict";E();me();v();w();Y()});Xt();v();w();var $a={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.refund-exceeds-payment":"There is not that much left to give back.","problem.refund-too-late":"The time to ask for money back is over. Please write to us.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.provider-refuses":"The payment provider does not take this payment. Please pay in another way.","problem.currency-not-taken":"The payment provider does not take this currency. Please pay in another way.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.challenge-needed":"Your device has to do a little work first. Please try again.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address.","problem.coupon-not-found":"There is no such coupon.","problem.coupon-exhausted":"These coupons are all gone.","problem.coupon-stopped":"This coupon is not given out any more.","problem.coupon-not-open":"This coupon cannot be claimed yet.","problem.coupon-limit":"You have as many of these coupons as one person may have.","problem.coupon-expired":"This coupon has expired.","problem.coupon-used":"This coupon is used, or kept for an order that waits for its payment.","problem.coupon-not-applicable":"This coupon does not apply to this order.","problem.account-too-new":"Your account is too new for coupons. Please try again a little later.","coupon.off":"{value} off","coupon.minimum":"from {amount} on","coupon.cap":"at most {amount}","coupon.category":"only {category}","coupon.until":"until {date}","coupon.state.scheduled":"Not open yet","coupon.state.open":"Open","coupon.state.exhausted":"All gone","coupon.state.stopped":"Stopped","coupon.state.ended":"Ended"};var ga={loading:"\u6B63\u5728\u52A0\u8F7D","dialog.close":"\u5173\u95ED","dialog.cancel":"\u53D6\u6D88","pager.more":"\u663E\u793A\u66F4\u591A","error.title":"\u6CA1\u6709\u6210\u529F","error.retry":"\u91CD\u8BD5","field.optional":"\uFF08\u9009\u586B\uFF09","settings.language":"\u8BED\u8A00","settings.theme":"\u5916\u89C2","settings.theme.auto":"\u8DDF\u968F\u7CFB\u7EDF","settings.theme.light":"\u6D45\u8272","settings.theme.dark":"\u6DF1\u8272","skip.content":"\u8DF3\u5230\u6B63\u6587","login.title":"\u767B\u5F55","login.name":"\u90AE\u7BB1\u6216\u624B\u673A\u53F7","login.password":"\u5BC6\u7801","login.submit":"\u767B\u5F55","login.ended":"\u767B\u5F55\u5DF2\u5931\u6548\uFF0C\u8BF7\u91CD\u65B0\u767B\u5F55\u3002","login.missing":"\u8BF7\u586B\u5199\u6B64\u9879\u3002","order.status.pending":"\u6B63\u5728\u51C6\u5907","order.status.awaitingPayment":"\u5F85\u4ED8\u6B3E","order.status.paid":"\u5DF2\u4ED8\u6B3E","order.status.shipped":"\u5DF2\u53D1\u8D27","order.status.completed":"\u5DF2\u5B8C\u6210","order.status.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.status.cancelled":"\u5DF2\u53D6\u6D88","order.status.refunding":"\u9000\u6B3E\u4E2D","order.status.refunded":"\u5DF2\u9000\u6B3E","sale.state.scheduled":"\u5373\u5C06\u5F00\u62A2","sale.state.open":"\u62A2\u8D2D\u4E2D","sale.state.paused":"\u5DF2\u6682\u505C","sale.state.soldOut":"\u5DF2\u62A2\u5B8C","sale.state.closing":"\u6536\u5C3E\u4E2D","sale.state.closed":"\u5DF2\u7ED3\u675F","sale.state.rebuilding":"\u9A6C\u4E0A\u6062\u590D","problem.other":"\u6682\u65F6\u65E0\u6CD5\u5B8C\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.field":"\u8BF7\u68C0\u67E5\u6B64\u9879\u3002","problem.no-answer":"\u5546\u57CE\u6CA1\u6709\u56DE\u5E94\u3002\u8BF7\u68C0\u67E5\u7F51\u7EDC\u540E\u91CD\u8BD5\u3002","problem.try-again":"\u5546\u57CE\u6B63\u5FD9\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.internal-error":"\u6211\u4EEC\u8FD9\u8FB9\u51FA\u4E86\u95EE\u9898\uFF0C\u5DF2\u7ECF\u8BB0\u5F55\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.rate-limited":"\u64CD\u4F5C\u592A\u9891\u7E41\uFF0C\u8BF7\u7A0D\u7B49\u7247\u523B\u3002","problem.too-many-attempts":"\u5C1D\u8BD5\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-requests":"\u8BF7\u6C42\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-codes":"\u9A8C\u8BC1\u7801\u53D1\u9001\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u660E\u5929\u518D\u8BD5\u3002","problem.invalid-request":"\u6709\u5185\u5BB9\u7F3A\u5931\u6216\u6709\u8BEF\uFF0C\u8BF7\u68C0\u67E5\u6807\u51FA\u7684\u9879\u76EE\u3002","problem.invalid-credentials":"\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u6B63\u786E\u3002","problem.unauthenticated":"\u8BF7\u5148\u767B\u5F55\u3002","problem.forbidden":"\u53EA\u6709\u7BA1\u7406\u5458\u53EF\u4EE5\u8FD9\u6837\u505A\u3002","problem.user-exists":"\u8BE5\u8D26\u53F7\u5DF2\u7ECF\u6CE8\u518C\u3002","problem.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","problem.product-not-found":"\u8BE5\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","problem.order-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u8BA2\u5355\u3002","problem.refund-exceeds-payment":"\u53EF\u9000\u6570\u91CF\u4E0D\u8DB3\u3002","problem.refund-too-late":"\u5DF2\u8D85\u8FC7\u53EF\u7533\u8BF7\u9000\u6B3E\u7684\u671F\u9650\uFF0C\u8BF7\u8054\u7CFB\u6211\u4EEC\u3002","problem.order-status":"\u8BA2\u5355\u72B6\u6001\u5DF2\u53D8\u5316\uFF0C\u65E0\u6CD5\u518D\u8FD9\u6837\u64CD\u4F5C\u3002","problem.order-already-paid":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u3002","problem.order-not-payable":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u6216\u5DF2\u7ED3\u675F\u3002","problem.order-empty":"\u6CA1\u6709\u53EF\u4E0B\u5355\u7684\u5546\u54C1\u3002","problem.idempotency-key-reused":"\u8BA2\u5355\u5185\u5BB9\u5DF2\u53D8\u5316\uFF0C\u8BF7\u91CD\u65B0\u786E\u8BA4\u3002","problem.too-many-payment-attempts":"\u8BE5\u8BA2\u5355\u7684\u652F\u4ED8\u6B21\u6570\u5DF2\u7528\u5B8C\u3002","problem.provider-off":"\u8BE5\u652F\u4ED8\u65B9\u5F0F\u4E0D\u53EF\u7528\u3002","problem.provider-refuses":"\u652F\u4ED8\u65B9\u4E0D\u63A5\u53D7\u6B64\u7B14\u4ED8\u6B3E\uFF0C\u8BF7\u9009\u62E9\u5176\u4ED6\u4ED8\u6B3E\u65B9\u5F0F\u3002","problem.currency-not-taken":"\u652F\u4ED8\u65B9\u4E0D\u63A5\u53D7\u6B64\u5E01\u79CD\uFF0C\u8BF7\u9009\u62E9\u5176\u4ED6\u4ED8\u6B3E\u65B9\u5F0F\u3002","problem.payment-not-found":"\u6CA1\u6709\u8FD9\u7B14\u652F\u4ED8\u3002","problem.cart-full":"\u8D2D\u7269\u8F66\u5DF2\u6EE1\uFF0C\u6700\u591A 100 \u79CD\u5546\u54C1\u3002","problem.cart-merged":"\u8D2D\u7269\u8F66\u5DF2\u5E76\u5165\u60A8\u7684\u8D26\u53F7\u3002","problem.sale-not-found":"\u6CA1\u6709\u8FD9\u573A\u62A2\u8D2D\u3002","problem.sold-out":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","problem.sale-not-open":"\u62A2\u8D2D\u5C1A\u672A\u5F00\u59CB\u3002","problem.sale-paused":"\u62A2\u8D2D\u5DF2\u6682\u505C\u3002","problem.sale-closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","problem.challenge-needed":"\u60A8\u7684\u8BBE\u5907\u9700\u8981\u5148\u5B8C\u6210\u4E00\u6B21\u9A8C\u8BC1\uFF0C\u8BF7\u91CD\u8BD5\u3002","problem.sale-rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u9A6C\u4E0A\u6062\u590D\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4F1A\u4E22\u3002","problem.buyer-limit":"\u5DF2\u8FBE\u5230\u6BCF\u4EBA\u9650\u8D2D\u6570\u91CF\u3002","problem.not-sold-out":"\u53C8\u6709\u540D\u989D\u4E86\uFF0C\u5FEB\u8BD5\u8BD5\u3002","problem.has-ticket":"\u60A8\u5728\u672C\u573A\u5DF2\u6709\u540D\u989D\u3002","problem.not-waiting":"\u60A8\u4E0D\u5728\u5019\u8865\u540D\u5355\u4E2D\u3002","problem.already-verified":"\u5DF2\u7ECF\u9A8C\u8BC1\u8FC7\u4E86\u3002","problem.too-many-addresses":"\u5730\u5740\u7C3F\u5DF2\u6EE1\u3002","problem.address-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002","problem.not-found":"\u8FD9\u91CC\u4EC0\u4E48\u90FD\u6CA1\u6709\u3002","problem.coupon-not-found":"\u6CA1\u6709\u8FD9\u5F20\u4F18\u60E0\u5238\u3002","problem.coupon-exhausted":"\u4F18\u60E0\u5238\u5DF2\u88AB\u9886\u5B8C\u3002","problem.coupon-stopped":"\u6B64\u4F18\u60E0\u5238\u5DF2\u505C\u6B62\u53D1\u653E\u3002","problem.coupon-not-open":"\u6B64\u4F18\u60E0\u5238\u5C1A\u672A\u5F00\u59CB\u9886\u53D6\u3002","problem.coupon-limit":"\u60A8\u9886\u53D6\u6B64\u4F18\u60E0\u5238\u7684\u6570\u91CF\u5DF2\u8FBE\u4E0A\u9650\u3002","problem.coupon-expired":"\u6B64\u4F18\u60E0\u5238\u5DF2\u8FC7\u671F\u3002","problem.coupon-used":"\u6B64\u4F18\u60E0\u5238\u5DF2\u4F7F\u7528\uFF0C\u6216\u6B63\u4E3A\u4E00\u7B14\u5F85\u4ED8\u6B3E\u7684\u8BA2\u5355\u4FDD\u7559\u3002","problem.coupon-not-applicable":"\u6B64\u4F18\u60E0\u5238\u4E0D\u9002\u7528\u4E8E\u8FD9\u7B14\u8BA2\u5355\u3002","problem.account-too-new":"\u60A8\u7684\u8D26\u53F7\u6CE8\u518C\u4E0D\u4E45\uFF0C\u8BF7\u7A0D\u540E\u518D\u9886\u53D6\u4F18\u60E0\u5238\u3002","coupon.off":"\u7ACB\u51CF {value}","coupon.minimum":"\u6EE1 {amount} \u53EF\u7528","coupon.cap":"\u6700\u591A\u51CF {amount}","coupon.category":"\u4EC5\u9650 {category}","coupon.until":"\u6709\u6548\u671F\u81F3 {date}","coupon.state.scheduled":"\u672A\u5F00\u59CB","coupon.state.open":"\u53EF\u9886\u53D6","coupon.state.exhausted":"\u5DF2\u9886\u5B8C","coupon.state.stopped":"\u5DF2\u505C\u6B62","coupon.state.ended":"\u5DF2\u7ED3\u675F"};Y();Ne();Rt();var Sa="mall.theme",zo=q(ve(Sa)??"auto");zo.subscribe(e=>document.documentElement.dataset.theme=e);function Ca(e){zo.value=e,we(Sa,e==="auto"?null:e)}he();ke();v();w();he();function Ta(){return a`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${Gr.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${Bt.value.map(e=>a`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Vr(e.id)} aria-label=${n("dialog.close")}>
              <${O} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}v();w();Xe();Y();v();w();function Pa(){return a`<div class="settings">
    <label>
      <span>${n("settings.language")}</span>
      <select value=${J.value} onChange=${e=>fa(e.currentTarget.value)} data-testid="language">
        ${Object.entries(so).map(([e,t])=>a`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${n("settings.theme")}</span>
      <select value=${zo.value} onChange=${e=>Ca(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>a`<option key=${e} value=${e}>${n(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}v();w();function Ia(){return a`<footer class="footer">
    <div class="footer-inner">
      <a href="/coupons">${n("coupons.title")}</a>
      <p class="muted small">${n("footer.about")} <a href="/licences.txt" target="_blank">${n("footer.licences")}</a></p>
      <${Pa} />
    </div>
  </footer>`}S();he();v();w();A();nt();kt();S();ke();he();v();w();Y();A();var Cl=150;function Wa(){let e=Qe(),[t,o]=g(""),[r,i]=g([]),[s,c]=g(-1),[l,u]=g(!1),m=ue(!1),d=l&&r.length>0;k(()=>{if(c(-1),!l||t.trim()===""){i([]);return}let b=new AbortController,I=setTimeout(()=>{F(`/products/suggestions?q=${encodeURIComponent(t.trim())}`,{signal:b.signal,patience:2e3}).then(({items:M})=>{i(M),co(n("search.suggestions",{count:M.length}))},()=>!b.signal.aborted&&i([]))},Cl);return()=>{clearTimeout(I),b.abort()}},[t,l]);let h=b=>{u(!1),z(b)},y=b=>{b.preventDefault();let I=t.trim();d&&s>=0?h(`/products/${encodeURIComponent(r[s].productId)}`):h(I?`/search?q=${encodeURIComponent(I)}`:"/search")},p=b=>{if(m.current||b.isComposing)return;let I={ArrowDown:1,ArrowUp:-1}[b.key];I?(b.preventDefault(),u(!0),d&&c((s+1+I+r.length+1)%(r.length+1)-1)):b.key==="Escape"&&d&&(b.preventDefault(),u(!1))};return a`<form class="header-search" role="search" onSubmit=${y}>
    <${O} name="search" />
    <input
      type="text"
      name="q"
      maxlength="100"
      enterkeyhint="search"
      autocomplete="off"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${d?"true":"false"}
      aria-controls=${`${e}-list`}
      aria-activedescendant=${d&&s>=0?`${e}-${s}`:void 0}
      placeholder=${n("search.placeholder")}
      aria-label=${n("search.label")}
      value=${t}
      onInput=${b=>{o(b.currentTarget.value),u(!0)}}
      onKeyDown=${p}
      onCompositionStart=${()=>m.current=!0}
      onCompositionEnd=${()=>m.current=!1}
      onBlur=${()=>u(!1)}
    />
    <ul class="suggestions" role="listbox" id=${`${e}-list`} aria-label=${n("search.suggested")} hidden=${!d}>
      ${r.map((b,I)=>a`<li
            key=${b.productId}
            id=${`${e}-${I}`}
            role="option"
            aria-selected=${I===s?"true":"false"}
            onMouseDown=${M=>M.preventDefault()}
            onClick=${()=>h(`/products/${encodeURIComponent(b.productId)}`)}
          >
            ${b.text}
          </li>`)}
    </ul>
  </form>`}function Ya(){return k(()=>{zt()},[X.value]),a`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><img src="/icon.svg" width="32" height="32" alt="" /><span>${n("brand")}</span></a>
      <${Wa} />
      <nav class="header-nav" aria-label=${n("nav.mine")}>
        ${X.value?a`<a class="nav-link" href="/orders"><${O} name="box" /><span>${n("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${O} name="bell" /><span>${n("nav.notifications")}</span>
                  ${at.value>0&&a`<b class="count" aria-label=${n("nav.unread",{count:at.value})}>${at.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${O} name="user" /><span>${n("nav.account")}</span></a>`:a`<a class="nav-link" href="/login"><${O} name="user" /><span>${n("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${O} name="cart" /><span>${n("nav.cart")}</span>
          ${Vo.value>0&&a`<b class="count" aria-label=${n("nav.cart.count",{count:Vo.value})}>${Vo.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function Ha(){return a`<a class="skip-link" href="#content">${n("skip.content")}</a>
    <div class=${`progress ${qo.value?"progress-on":""}`} aria-hidden="true"></div>
    <${Ya} />
    ${!le.value&&a`<p class="offline" role="status"><${O} name="offline" />${n("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${xa} /></main>
    <${Ia} />
    <${Ta} />`}var Ka={brand:"Mall","nav.mine":"Mine","nav.home":"To the start page","nav.orders":"My orders","nav.notifications":"News","nav.unread":{one:"{count} new",other:"{count} new"},"nav.account":"Account","nav.cart":"Cart","nav.cart.count":{one:"{count} item",other:"{count} items"},"footer.about":"A demo shop: nothing is sold, nothing is charged.","footer.licences":"Licences","offline.banner":"You are offline. You can look around; buying has to wait.","offline.age":"You are offline. This is what the shop showed {time}.","offline.noBuying":"You are offline. Buying is possible again when you are back.","offline.cart":"Your cart is not here","home.welcome":"Good things for every day","home.lead":"Tea, kitchen, books and more, and now and then a sale that is fair to everybody.","home.browse":"Look around","home.sales":"More sales","home.new":"New in the shop","home.all":"See everything","category.tea":"Tea","category.kitchen":"Kitchen","category.electronics":"Electronics","category.home":"Home","category.sports":"Sports","category.books":"Books","search.label":"Search the shop","search.placeholder":"Search for tea, books, \u2026","search.title":"Everything","search.for":"Results for \u201C{q}\u201D","search.filters":"Filters","search.results":"Products","search.category":"Category","search.category.all":"All categories","search.sort":"Sorted by","search.sort.relevance":"Best match","search.sort.newest":"Newest","search.sort.price":"Price, lowest first","search.sort.-price":"Price, highest first","search.sort.best-selling":"Best selling","search.minPrice":"Price from","search.maxPrice":"Price to","search.inStock":"Only what is in stock","search.prices":"Prices","search.price.band":"{low} to {high}","search.price.over":"{low} and more","search.counted":"{name} ({number})","search.suggested":"Suggestions","search.suggestions":{one:"{count} suggestion",other:"{count} suggestions"},"search.nothing":"Nothing was found","search.nothing.hint":"Try another word, or fewer filters.","search.clear":"Show everything","recommendations.personal":"Recommended for you","recommendations.together":"Often bought together","recommendations.popular":"Popular right now","product.add":"Add to cart","product.soldOut":"Sold out","product.none":"Sold out at the moment","product.few":{one:"Only {count} left",other:"Only {count} left"},"product.inStock":"In stock",quantity:"Quantity","quantity.of":"How many of {name}","quantity.less":"One less","quantity.more":"One more","cart.title":"Your cart","cart.added":"{name} is in your cart.","cart.go":"Go to the cart","cart.empty":"Your cart is empty","cart.empty.hint":"What you add is kept here, also before you log in.","cart.each":"{price} each","cart.changed":"Something has changed since you put it in. Please look at what is marked.","cart.warning.insufficient-stock":"There are fewer left than you want","cart.warning.price-changed":"The price has changed","cart.warning.unavailable":"Not sold any more; it is not part of the order","cart.remove":"Take {name} out of the cart","cart.summary":"Sum","cart.total":"Total","cart.checkout":"Go to checkout","cart.note":"Shipping is included.","cart.note.login":"You log in next. Your cart comes along.","login.needed":"Please log in to see this","login.register":"Create an account","login.forgotten":"Forgot your password?","register.title":"Create an account","register.password":{other:"At least {count} characters; a sentence is fine."},"register.short":{other:"At least {count} characters, please."},"register.displayName":"What shall we call you?","register.submit":"Create account","register.login":"I have an account already","password.title":"Forgotten password","password.lead":"We send you a code with which you choose a new one.","password.sent":"If there is such an account, a code is on its way. Type it in here.","password.send":"Send the code","password.code":"Code","password.new":"New password","password.change":"Change the password","password.changed":"Your password is changed. Please log in with it.","checkout.title":"Checkout","checkout.address":"Where shall it go?","checkout.address.missing":"Please choose or add an address.","checkout.summary":"Your order","checkout.place":"Place the order","checkout.note":"You pay on the next page. Your order is placed once, even if the connection breaks.","checkout.again":"The shop has not answered yet. We ask again; your order is placed once only.","checkout.changed":"Your cart has changed. Please look at it once more, then place the order.","checkout.coupon":"Coupon","checkout.coupon.none":"No coupon","checkout.coupon.more":"Get coupons","order.discount":"Discount","coupons.title":"Coupons","coupons.mine":"My coupons","coupons.none":"There are no coupons at the moment.","coupons.none.hint":"Do you have a code? Enter it below.","coupons.claim":"Get it","coupons.claim.of":"Get the coupon {name}","coupons.claimed":"The coupon is yours.","coupons.left":"{left} left","coupons.byCode":"A coupon by code","coupons.code":"Code","wallet.none":"You have no coupons.","wallet.none.hint":"Get one, and choose it at the checkout.","wallet.order":"The order","wallet.more":"Get coupons","claim.available":"Available","claim.reserved":"Kept for an order","claim.used":"Used","claim.expired":"Expired","address.recipient":"Recipient","address.mobile":"Mobile number","address.line1":"Street and number","address.line2":"Building, floor","address.city":"City","address.region":"Province","address.postalCode":"Postal code","address.country":"Country","address.isDefault":"Use it first from now on","address.add":"Add an address","address.use":"Use this address","orders.title":"My orders","orders.filter":"Which orders","orders.all":"All","orders.none":"No orders here","orders.none.hint":"What you buy shows up here.","orders.none.status":"There are none in this state.","orders.items":{one:"{name} and {more} more",other:"{name} and {more} more"},"order.title":"Order","order.placed":"Placed {time} \xB7 {id}","order.lines":"What you ordered","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"How it goes","order.step.pending":"Order placed","order.step.awaitingPayment":"Kept for you until it is paid","order.step.paid":"Paid","order.step.shipped":"On its way","order.step.completed":"Received","order.step.rejected":"It could not be fulfilled","order.step.cancelled":"Cancelled","order.step.refunding":"Refund asked for","order.step.refunded":"Money given back","order.reason.unpaid":"It was not paid in time.","order.reason.cancelled-by-shopper":"You cancelled it.","order.reason.insufficient-stock":"There was not enough left.","order.reason.product-unavailable":"A product is not sold any more.","order.reason.no-units":"There were no units left for it. Nothing is kept from you: what was paid goes back.","order.reason.other":"It was ended by the shop.","order.uncharged":"Nothing was charged.","order.shipment":"{carrier}, {number}","order.address":"Delivery address","order.address.missing":"No address yet. Add one, so that it can be sent.","order.address.change":"Change the address","order.address.set":"Add an address","order.address.save":"Send it there","order.cancel":"Cancel the order","order.cancel.what":"The order over {total} is cancelled, and what was kept for you is sold to others. Nothing is charged.","order.refund":"Give it back","order.refund.what":"{total} goes back to you the way it was paid, and the order is not sent.","refunds.title":"Money back","refunds.ask":"Give single units back","refunds.confirm":"Ask for the money","refunds.what":"Choose how many you do not want. The money goes back to you the way it was paid; the rest is sent.","refunds.whatReceived":"Choose how many you want money back for. It goes back to you the way it was paid.","refunds.reason":"Why?","refunds.total":"Given back","refund.units":"{name} \xD7 {count}","refund.back":"{count} given back","refund.status.requested":"Asked for","refund.status.processing":"On its way","refund.status.succeeded":"Given back","refund.status.failed":"Takes longer","order.receive":"I have received it","order.receive.what":"The order over {total} is completed. Please confirm only when the parcel is in your hands.","pay.title":"Payment","pay.preparing":"Your order is being prepared. This takes a moment.","pay.toPay":"To pay","pay.keptFor":"Kept for you for","pay.now":"Pay now","pay.again":"Try to pay again","pay.declined":"The payment was declined. Nothing was charged; you can try again.","pay.pending":"A payment was begun. The provider has not told us yet how it went.","pay.paid":"Paid. Thank you! We pack it now.","pay.refundDue":"A payment came too late or twice. The money goes back to you.","pay.refunded":"A payment came too late or twice. The money went back to you.","pay.way":"How do you want to pay?","pay.way.simulated":"Simulated payment","pay.way.wechat.native":"WeChat Pay: scan a code","pay.way.wechat.h5":"WeChat Pay: in the browser of a phone","pay.way.wechat.jsapi":"WeChat Pay: inside WeChat","pay.app.wechat":"WeChat","pay.onlyInside":"This way to pay works only inside WeChat. Please choose another one.","pay.scan":"Open {app} on your phone, choose \u201CScan\u201D there, and scan this code.","pay.code":"QR code that holds the link to pay","pay.noCode":"The code cannot be drawn at the moment. Please use the link.","pay.link":"The link in the code","pay.copy":"Copy the link","pay.copied":"The link is copied.","pay.notCopied":"The browser does not let us copy. The link is selected; please copy it yourself.","pay.leave":"You pay outside of the shop. Come back to this page afterwards.","pay.goOn":"Go on to {app}","pay.waiting":"When the payment has arrived, this page goes on by itself.","pay.simulated":"Simulated payment provider","pay.amount":"Pay {total}","pay.late":"The time to pay is over. A payment that arrives now comes too late and goes back.","pay.confirm":"Pay","pay.decline":"Let it be declined","pay.twice":"Pay twice","pay.back":"Back to the order","pay.explain":"This page plays the part of a bank. Whatever it says, the shop believes only the provider's signed message.","sale.flash":"Flash sale","sale.usual":"Usually","sale.saved":"{share} off","sale.units":{one:"{count} unit in all",other:"{count} units in all"},"sale.left":{one:"{count} of {stock} left",other:"{count} of {stock} left"},"sale.left.unknown":"How many are left is not known at the moment. You can ask for one all the same.","sale.noWord":"The shop gives no word about this sale at the moment. What you see may be old; we ask again by ourselves.","sale.look":"Look at it","sale.toSale":"Go to the sale","sale.startsIn":"Begins in","sale.endsIn":"Ends in","sale.rules":{one:"{count} per person. From {from} to {to}. First come, first served.",other:"Up to {count} per person. From {from} to {to}. First come, first served."},"sale.login":"Log in to take part","sale.login.hint":"Log in before it begins, so that you lose no time.","sale.enter":"Get it now","sale.enter.hint":"You pay afterwards. What you get is kept for you while you pay.","sale.notYet":"Not open yet","sale.notYet.hint":"The button comes alive by itself. There is no need to reload.","sale.asking":"Asking the shop \u2026","sale.asking.hint":"One moment. Your place is not lost.","sale.asking.again":"The shop is very busy. We ask again by ourselves; if you have won already, you get that same ticket.","sale.released":"The ticket that you had has lapsed. You may try again.","sale.words.paused":"The shop has paused the sale for a moment. Nobody gets anything while it is paused; stay here, it goes on by itself.","sale.words.rebuilding":"The sale is being checked. Nobody loses what he has won; it goes on in a moment.","sale.words.soldOut":"Everything is taken at the moment.","sale.words.closing":"The sale is over. The last payments are coming in.","sale.words.closed":"The sale is over.","ticket.held":"You have got it!","ticket.held.words":{one:"{count} unit is kept for you. You were number {position} in line.",other:"{count} units are kept for you. You were number {position} in line."},"ticket.sold":"It is yours","ticket.sold.words":{one:"{count} unit is paid. You were number {position} in line.",other:"{count} units are paid. You were number {position} in line."},"ticket.pay":"Pay now","ticket.order":"See the order","waiting.title":"Everything is taken at the moment","waiting.words":"Not everybody pays. Stand in line, and what comes back is offered to you; you are told at once.","waiting.join":"Stand in line","waiting.in":{other:"You are number {position} in line"},"waiting.in.words":"When a unit comes back and it is your turn, it is kept for you for a short time. We tell you here, and by mail if you want.","waiting.leave":"Leave the line","countdown.left":{one:"{label} {count} second",other:"{label} {count} seconds"},"countdown.over":"{label}: now","countdown.days":{one:"{count} day",other:"{count} days"},"notifications.title":"News","notifications.none":"No news yet","notifications.none.hint":"We tell you here how your orders go.","account.profile":"Profile","account.coupons":"Coupons","account.addresses":"Addresses","account.security":"Security","account.channels":"Messages","account.data":"My data","account.logout":"Log out","profile.language":"Language of mails and messages","profile.names":"How you log in","profile.verified":"Verified","profile.verify":"Verify","profile.verify.sent":"A code is on its way. Type it in here.","profile.verify.confirm":"Confirm","addresses.none":"No addresses yet","addresses.none.hint":"Add one now, or at the checkout.","addresses.default":"First choice","addresses.edit":"Edit","addresses.edit.of":"Edit the address of {name}","addresses.remove":"Remove","addresses.remove.of":"Remove the address of {name}","security.words":"A new password ends all your sessions, this one as well.","security.current":"Current password","everywhere.title":"Log out everywhere","everywhere.words":"You lost a device, or forgot to log out somewhere? This ends every session of your account.","everywhere.what":"All devices are logged out, this one as well. What is open there ends within 15 minutes.","everywhere.leave":"Log out everywhere","everywhere.done":"You are logged out everywhere.","channels.words":"How we may write to you about your orders. In the shop you are always told.","channels.email":"By mail","channels.sms":"By text message","data.export":"A copy of your data","data.export.words":"All that the shop keeps about your account, as a file.","data.download":"Download","data.delete":"Delete the account","data.delete.words":"Your name, addresses and sessions go for good. Orders stay, because accounts have to be kept.","data.delete.what":"This cannot be undone. Please confirm with your password.","data.delete.confirm":"Delete for good","data.deleted":"Your account is deleted.",save:"Save",saved:"Saved."};var Ga={brand:"\u5546\u57CE","nav.mine":"\u6211\u7684","nav.home":"\u56DE\u9996\u9875","nav.orders":"\u6211\u7684\u8BA2\u5355","nav.notifications":"\u6D88\u606F","nav.unread":{other:"{count} \u6761\u65B0\u6D88\u606F"},"nav.account":"\u8D26\u6237","nav.cart":"\u8D2D\u7269\u8F66","nav.cart.count":{other:"{count} \u4EF6\u5546\u54C1"},"footer.about":"\u6F14\u793A\u5546\u57CE\uFF1A\u4E0D\u771F\u6B63\u51FA\u552E\uFF0C\u4E5F\u4E0D\u6536\u8D39\u3002","footer.licences":"\u8BB8\u53EF\u8BC1","offline.banner":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u53EF\u4EE5\u7EE7\u7EED\u6D4F\u89C8\uFF0C\u8D2D\u4E70\u8BF7\u7B49\u6062\u590D\u8FDE\u63A5\u3002","offline.age":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u8FD9\u662F{time}\u770B\u5230\u7684\u5185\u5BB9\u3002","offline.noBuying":"\u60A8\u5DF2\u79BB\u7EBF\uFF0C\u6062\u590D\u8FDE\u63A5\u540E\u5373\u53EF\u8D2D\u4E70\u3002","offline.cart":"\u8D2D\u7269\u8F66\u4E0D\u5728\u672C\u673A","home.welcome":"\u597D\u7269\u65E5\u5E38","home.lead":"\u8336\u3001\u53A8\u5177\u3001\u4E66\u7C4D\uFF0C\u8FD8\u6709\u4EBA\u4EBA\u516C\u5E73\u7684\u9650\u65F6\u62A2\u8D2D\u3002","home.browse":"\u968F\u4FBF\u770B\u770B","home.sales":"\u66F4\u591A\u62A2\u8D2D","home.new":"\u65B0\u54C1\u4E0A\u67B6","home.all":"\u67E5\u770B\u5168\u90E8","category.tea":"\u8336\u53F6","category.kitchen":"\u53A8\u623F","category.electronics":"\u6570\u7801","category.home":"\u5BB6\u5C45","category.sports":"\u8FD0\u52A8","category.books":"\u56FE\u4E66","search.label":"\u641C\u7D22\u5546\u57CE","search.placeholder":"\u641C\u7D22\u8336\u53F6\u3001\u56FE\u4E66\u2026\u2026","search.title":"\u5168\u90E8\u5546\u54C1","search.for":"\u201C{q}\u201D\u7684\u641C\u7D22\u7ED3\u679C","search.filters":"\u7B5B\u9009","search.results":"\u5546\u54C1","search.category":"\u5206\u7C7B","search.category.all":"\u5168\u90E8\u5206\u7C7B","search.sort":"\u6392\u5E8F","search.sort.relevance":"\u6700\u76F8\u5173","search.sort.newest":"\u6700\u65B0\u4E0A\u67B6","search.sort.price":"\u4EF7\u683C\u4ECE\u4F4E\u5230\u9AD8","search.sort.-price":"\u4EF7\u683C\u4ECE\u9AD8\u5230\u4F4E","search.sort.best-selling":"\u9500\u91CF\u4F18\u5148","search.minPrice":"\u6700\u4F4E\u4EF7","search.maxPrice":"\u6700\u9AD8\u4EF7","search.inStock":"\u53EA\u770B\u6709\u8D27","search.prices":"\u4EF7\u683C\u533A\u95F4","search.price.band":"{low} \u81F3 {high}","search.price.over":"{low} \u4EE5\u4E0A","search.counted":"{name}\uFF08{number}\uFF09","search.suggested":"\u641C\u7D22\u5EFA\u8BAE","search.suggestions":{other:"{count} \u6761\u5EFA\u8BAE"},"search.nothing":"\u6CA1\u6709\u627E\u5230\u5546\u54C1","search.nothing.hint":"\u6362\u4E2A\u8BCD\uFF0C\u6216\u51CF\u5C11\u7B5B\u9009\u6761\u4EF6\u3002","search.clear":"\u67E5\u770B\u5168\u90E8","recommendations.personal":"\u4E3A\u4F60\u63A8\u8350","recommendations.together":"\u7ECF\u5E38\u4E00\u8D77\u8D2D\u4E70","recommendations.popular":"\u5927\u5BB6\u90FD\u5728\u4E70","product.add":"\u52A0\u5165\u8D2D\u7269\u8F66","product.soldOut":"\u5DF2\u552E\u7F44","product.none":"\u6682\u65F6\u552E\u7F44","product.few":{other:"\u4EC5\u5269 {count} \u4EF6"},"product.inStock":"\u6709\u8D27",quantity:"\u6570\u91CF","quantity.of":"{name} \u7684\u6570\u91CF","quantity.less":"\u51CF\u4E00\u4EF6","quantity.more":"\u52A0\u4E00\u4EF6","cart.title":"\u8D2D\u7269\u8F66","cart.added":"{name} \u5DF2\u52A0\u5165\u8D2D\u7269\u8F66\u3002","cart.go":"\u53BB\u8D2D\u7269\u8F66","cart.empty":"\u8D2D\u7269\u8F66\u662F\u7A7A\u7684","cart.empty.hint":"\u52A0\u5165\u7684\u5546\u54C1\u4F1A\u4FDD\u7559\u5728\u8FD9\u91CC\uFF0C\u767B\u5F55\u524D\u4E5F\u4E00\u6837\u3002","cart.each":"\u5355\u4EF7 {price}","cart.changed":"\u6709\u4E9B\u5546\u54C1\u52A0\u5165\u540E\u53D1\u751F\u4E86\u53D8\u5316\uFF0C\u8BF7\u67E5\u770B\u6807\u51FA\u7684\u9879\u76EE\u3002","cart.warning.insufficient-stock":"\u5E93\u5B58\u5C11\u4E8E\u60A8\u8981\u7684\u6570\u91CF","cart.warning.price-changed":"\u4EF7\u683C\u6709\u53D8\u52A8","cart.warning.unavailable":"\u5DF2\u4E0B\u67B6\uFF0C\u4E0D\u8BA1\u5165\u8BA2\u5355","cart.remove":"\u628A {name} \u79FB\u51FA\u8D2D\u7269\u8F66","cart.summary":"\u5408\u8BA1","cart.total":"\u603B\u8BA1","cart.checkout":"\u53BB\u7ED3\u7B97","cart.note":"\u5DF2\u5305\u90AE\u3002","cart.note.login":"\u4E0B\u4E00\u6B65\u767B\u5F55\uFF0C\u8D2D\u7269\u8F66\u4F1A\u4E00\u8D77\u5E26\u8FC7\u53BB\u3002","login.needed":"\u8BF7\u767B\u5F55\u540E\u67E5\u770B","login.register":"\u6CE8\u518C\u8D26\u53F7","login.forgotten":"\u5FD8\u8BB0\u5BC6\u7801\uFF1F","register.title":"\u6CE8\u518C\u8D26\u53F7","register.password":{other:"\u81F3\u5C11 {count} \u4E2A\u5B57\u7B26\uFF0C\u4E00\u53E5\u8BDD\u4E5F\u53EF\u4EE5\u3002"},"register.short":{other:"\u81F3\u5C11\u9700\u8981 {count} \u4E2A\u5B57\u7B26\u3002"},"register.displayName":"\u600E\u4E48\u79F0\u547C\u60A8\uFF1F","register.submit":"\u6CE8\u518C","register.login":"\u6211\u5DF2\u6709\u8D26\u53F7","password.title":"\u5FD8\u8BB0\u5BC6\u7801","password.lead":"\u6211\u4EEC\u4F1A\u53D1\u9001\u9A8C\u8BC1\u7801\uFF0C\u7528\u5B83\u8BBE\u7F6E\u65B0\u5BC6\u7801\u3002","password.sent":"\u5982\u679C\u8D26\u53F7\u5B58\u5728\uFF0C\u9A8C\u8BC1\u7801\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","password.send":"\u53D1\u9001\u9A8C\u8BC1\u7801","password.code":"\u9A8C\u8BC1\u7801","password.new":"\u65B0\u5BC6\u7801","password.change":"\u4FEE\u6539\u5BC6\u7801","password.changed":"\u5BC6\u7801\u5DF2\u4FEE\u6539\uFF0C\u8BF7\u7528\u65B0\u5BC6\u7801\u767B\u5F55\u3002","checkout.title":"\u7ED3\u7B97","checkout.address":"\u9001\u5230\u54EA\u91CC\uFF1F","checkout.address.missing":"\u8BF7\u9009\u62E9\u6216\u6DFB\u52A0\u5730\u5740\u3002","checkout.summary":"\u60A8\u7684\u8BA2\u5355","checkout.place":"\u63D0\u4EA4\u8BA2\u5355","checkout.note":"\u4E0B\u4E00\u9875\u4ED8\u6B3E\u3002\u5373\u4F7F\u7F51\u7EDC\u4E2D\u65AD\uFF0C\u8BA2\u5355\u4E5F\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.again":"\u5546\u57CE\u8FD8\u6CA1\u6709\u56DE\u5E94\uFF0C\u6211\u4EEC\u4F1A\u518D\u95EE\uFF1B\u8BA2\u5355\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.changed":"\u8D2D\u7269\u8F66\u6709\u53D8\u5316\uFF0C\u8BF7\u518D\u770B\u4E00\u904D\uFF0C\u7136\u540E\u63D0\u4EA4\u8BA2\u5355\u3002","checkout.coupon":"\u4F18\u60E0\u5238","checkout.coupon.none":"\u4E0D\u4F7F\u7528\u4F18\u60E0\u5238","checkout.coupon.more":"\u9886\u53D6\u4F18\u60E0\u5238","order.discount":"\u4F18\u60E0","coupons.title":"\u4F18\u60E0\u5238","coupons.mine":"\u6211\u7684\u4F18\u60E0\u5238","coupons.none":"\u76EE\u524D\u6CA1\u6709\u53EF\u9886\u53D6\u7684\u4F18\u60E0\u5238\u3002","coupons.none.hint":"\u6709\u5151\u6362\u7801\uFF1F\u8BF7\u5728\u4E0B\u65B9\u8F93\u5165\u3002","coupons.claim":"\u9886\u53D6","coupons.claim.of":"\u9886\u53D6\u4F18\u60E0\u5238 {name}","coupons.claimed":"\u4F18\u60E0\u5238\u5DF2\u5230\u8D26\u3002","coupons.left":"\u5269\u4F59 {left} \u5F20","coupons.byCode":"\u4F7F\u7528\u5151\u6362\u7801","coupons.code":"\u5151\u6362\u7801","wallet.none":"\u60A8\u8FD8\u6CA1\u6709\u4F18\u60E0\u5238\u3002","wallet.none.hint":"\u5148\u9886\u53D6\uFF0C\u7ED3\u7B97\u65F6\u9009\u7528\u3002","wallet.order":"\u67E5\u770B\u8BA2\u5355","wallet.more":"\u9886\u53D6\u4F18\u60E0\u5238","claim.available":"\u53EF\u4F7F\u7528","claim.reserved":"\u8BA2\u5355\u5360\u7528\u4E2D","claim.used":"\u5DF2\u4F7F\u7528","claim.expired":"\u5DF2\u8FC7\u671F","address.recipient":"\u6536\u4EF6\u4EBA","address.mobile":"\u624B\u673A\u53F7","address.line1":"\u8857\u9053\u95E8\u724C","address.line2":"\u697C\u680B\u697C\u5C42","address.city":"\u57CE\u5E02","address.region":"\u7701\u4EFD","address.postalCode":"\u90AE\u7F16","address.country":"\u56FD\u5BB6","address.isDefault":"\u4EE5\u540E\u4F18\u5148\u4F7F\u7528","address.add":"\u6DFB\u52A0\u5730\u5740","address.use":"\u4F7F\u7528\u6B64\u5730\u5740","orders.title":"\u6211\u7684\u8BA2\u5355","orders.filter":"\u7B5B\u9009\u8BA2\u5355","orders.all":"\u5168\u90E8","orders.none":"\u8FD9\u91CC\u6CA1\u6709\u8BA2\u5355","orders.none.hint":"\u60A8\u8D2D\u4E70\u7684\u5546\u54C1\u4F1A\u663E\u793A\u5728\u8FD9\u91CC\u3002","orders.none.status":"\u6CA1\u6709\u5904\u4E8E\u6B64\u72B6\u6001\u7684\u8BA2\u5355\u3002","orders.items":{other:"{name} \u7B49\u53E6\u5916 {more} \u79CD"},"order.title":"\u8BA2\u5355","order.placed":"{time} \u4E0B\u5355 \xB7 {id}","order.lines":"\u5546\u54C1\u6E05\u5355","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"\u8BA2\u5355\u8FDB\u5EA6","order.step.pending":"\u5DF2\u4E0B\u5355","order.step.awaitingPayment":"\u5DF2\u4E3A\u60A8\u4FDD\u7559\uFF0C\u7B49\u5F85\u4ED8\u6B3E","order.step.paid":"\u5DF2\u4ED8\u6B3E","order.step.shipped":"\u8FD0\u8F93\u4E2D","order.step.completed":"\u5DF2\u6536\u8D27","order.step.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.step.cancelled":"\u5DF2\u53D6\u6D88","order.step.refunding":"\u5DF2\u7533\u8BF7\u9000\u6B3E","order.step.refunded":"\u5DF2\u9000\u6B3E","order.reason.unpaid":"\u672A\u5728\u65F6\u9650\u5185\u4ED8\u6B3E\u3002","order.reason.cancelled-by-shopper":"\u60A8\u53D6\u6D88\u4E86\u8BA2\u5355\u3002","order.reason.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","order.reason.product-unavailable":"\u6709\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","order.reason.no-units":"\u6CA1\u6709\u540D\u989D\u4E86\uFF0C\u5DF2\u4ED8\u7684\u6B3E\u9879\u4F1A\u9000\u56DE\u3002","order.reason.other":"\u5546\u57CE\u7ED3\u675F\u4E86\u6B64\u8BA2\u5355\u3002","order.uncharged":"\u6CA1\u6709\u6263\u6B3E\u3002","order.shipment":"{carrier}\uFF0C{number}","order.address":"\u6536\u8D27\u5730\u5740","order.address.missing":"\u8FD8\u6CA1\u6709\u5730\u5740\uFF0C\u8BF7\u6DFB\u52A0\u4EE5\u4FBF\u53D1\u8D27\u3002","order.address.change":"\u4FEE\u6539\u5730\u5740","order.address.set":"\u6DFB\u52A0\u5730\u5740","order.address.save":"\u9001\u5230\u8FD9\u91CC","order.cancel":"\u53D6\u6D88\u8BA2\u5355","order.cancel.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u88AB\u53D6\u6D88\uFF0C\u4E3A\u60A8\u4FDD\u7559\u7684\u5546\u54C1\u4F1A\u5356\u7ED9\u522B\u4EBA\uFF0C\u4E0D\u4F1A\u6263\u6B3E\u3002","order.refund":"\u7533\u8BF7\u9000\u6B3E","order.refund.what":"{total} \u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u8BA2\u5355\u4E0D\u518D\u53D1\u8D27\u3002","refunds.title":"\u9000\u6B3E","refunds.ask":"\u9000\u90E8\u5206\u5546\u54C1","refunds.confirm":"\u7533\u8BF7\u9000\u6B3E","refunds.what":"\u8BF7\u9009\u62E9\u4E0D\u9700\u8981\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u5176\u4F59\u5546\u54C1\u7167\u5E38\u53D1\u8D27\u3002","refunds.whatReceived":"\u8BF7\u9009\u62E9\u8981\u9000\u6B3E\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\u3002","refunds.reason":"\u539F\u56E0","refunds.total":"\u5DF2\u9000\u6B3E","refund.units":"{name} \xD7 {count}","refund.back":"\u5DF2\u9000 {count} \u4EF6","refund.status.requested":"\u5DF2\u7533\u8BF7","refund.status.processing":"\u5904\u7406\u4E2D","refund.status.succeeded":"\u5DF2\u9000\u6B3E","refund.status.failed":"\u7A0D\u6709\u5EF6\u8FDF","order.receive":"\u786E\u8BA4\u6536\u8D27","order.receive.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u5B8C\u6210\u3002\u8BF7\u5728\u62FF\u5230\u5305\u88F9\u540E\u518D\u786E\u8BA4\u3002","pay.title":"\u4ED8\u6B3E","pay.preparing":"\u6B63\u5728\u51C6\u5907\u60A8\u7684\u8BA2\u5355\uFF0C\u8BF7\u7A0D\u5019\u3002","pay.toPay":"\u5E94\u4ED8","pay.keptFor":"\u4E3A\u60A8\u4FDD\u7559","pay.now":"\u53BB\u4ED8\u6B3E","pay.again":"\u518D\u6B21\u4ED8\u6B3E","pay.declined":"\u4ED8\u6B3E\u88AB\u62D2\u7EDD\uFF0C\u6CA1\u6709\u6263\u6B3E\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002","pay.pending":"\u5DF2\u5F00\u59CB\u4ED8\u6B3E\uFF0C\u652F\u4ED8\u65B9\u8FD8\u6CA1\u6709\u544A\u77E5\u7ED3\u679C\u3002","pay.paid":"\u5DF2\u4ED8\u6B3E\uFF0C\u8C22\u8C22\uFF01\u6211\u4EEC\u6B63\u5728\u6253\u5305\u3002","pay.refundDue":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5C06\u9000\u56DE\u7ED9\u60A8\u3002","pay.refunded":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5DF2\u9000\u56DE\u7ED9\u60A8\u3002","pay.way":"\u8BF7\u9009\u62E9\u4ED8\u6B3E\u65B9\u5F0F","pay.way.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.way.wechat.native":"\u5FAE\u4FE1\u652F\u4ED8\uFF1A\u626B\u7801\u4ED8\u6B3E","pay.way.wechat.h5":"\u5FAE\u4FE1\u652F\u4ED8\uFF1A\u624B\u673A\u6D4F\u89C8\u5668\u4ED8\u6B3E","pay.way.wechat.jsapi":"\u5FAE\u4FE1\u652F\u4ED8\uFF1A\u5728\u5FAE\u4FE1\u5185\u4ED8\u6B3E","pay.app.wechat":"\u5FAE\u4FE1","pay.onlyInside":"\u6B64\u65B9\u5F0F\u53EA\u80FD\u5728\u5FAE\u4FE1\u5185\u4F7F\u7528\uFF0C\u8BF7\u9009\u62E9\u5176\u4ED6\u65B9\u5F0F\u3002","pay.scan":"\u8BF7\u6253\u5F00\u624B\u673A\u4E0A\u7684{app}\uFF0C\u4F7F\u7528\u201C\u626B\u4E00\u626B\u201D\u626B\u63CF\u6B64\u4E8C\u7EF4\u7801\u3002","pay.code":"\u5305\u542B\u4ED8\u6B3E\u94FE\u63A5\u7684\u4E8C\u7EF4\u7801","pay.noCode":"\u6682\u65F6\u65E0\u6CD5\u663E\u793A\u4E8C\u7EF4\u7801\uFF0C\u8BF7\u4F7F\u7528\u4E0B\u65B9\u94FE\u63A5\u3002","pay.link":"\u4E8C\u7EF4\u7801\u4E2D\u7684\u94FE\u63A5","pay.copy":"\u590D\u5236\u94FE\u63A5","pay.copied":"\u94FE\u63A5\u5DF2\u590D\u5236\u3002","pay.notCopied":"\u6D4F\u89C8\u5668\u4E0D\u5141\u8BB8\u590D\u5236\u3002\u94FE\u63A5\u5DF2\u9009\u4E2D\uFF0C\u8BF7\u81EA\u884C\u590D\u5236\u3002","pay.leave":"\u4ED8\u6B3E\u5728\u5546\u57CE\u4E4B\u5916\u8FDB\u884C\uFF0C\u4ED8\u6B3E\u540E\u8BF7\u56DE\u5230\u6B64\u9875\u3002","pay.goOn":"\u524D\u5F80{app}","pay.waiting":"\u4ED8\u6B3E\u5230\u8D26\u540E\uFF0C\u6B64\u9875\u4F1A\u81EA\u52A8\u8DF3\u8F6C\u3002","pay.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.amount":"\u652F\u4ED8 {total}","pay.late":"\u4ED8\u6B3E\u65F6\u95F4\u5DF2\u8FC7\u3002\u73B0\u5728\u5230\u8FBE\u7684\u4ED8\u6B3E\u4F1A\u56E0\u592A\u665A\u800C\u9000\u56DE\u3002","pay.confirm":"\u4ED8\u6B3E","pay.decline":"\u6A21\u62DF\u88AB\u62D2","pay.twice":"\u91CD\u590D\u4ED8\u6B3E","pay.back":"\u8FD4\u56DE\u8BA2\u5355","pay.explain":"\u6B64\u9875\u626E\u6F14\u94F6\u884C\u3002\u65E0\u8BBA\u8FD9\u91CC\u600E\u4E48\u8BF4\uFF0C\u5546\u57CE\u53EA\u76F8\u4FE1\u652F\u4ED8\u65B9\u7B7E\u540D\u7684\u6D88\u606F\u3002","sale.flash":"\u9650\u65F6\u62A2\u8D2D","sale.usual":"\u5E73\u65F6","sale.saved":"\u7701 {share}","sale.units":{other:"\u5171 {count} \u4EF6"},"sale.left":{other:"\u8FD8\u5269 {count} / {stock} \u4EF6"},"sale.left.unknown":"\u6682\u65F6\u4E0D\u77E5\u9053\u8FD8\u5269\u591A\u5C11\u4EF6\uFF0C\u4ECD\u7136\u53EF\u4EE5\u62A2\u8D2D\u3002","sale.noWord":"\u6682\u65F6\u5F97\u4E0D\u5230\u62A2\u8D2D\u7684\u6700\u65B0\u60C5\u51B5\uFF0C\u9875\u9762\u5185\u5BB9\u53EF\u80FD\u4E0D\u662F\u6700\u65B0\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\u3002","sale.look":"\u53BB\u770B\u770B","sale.toSale":"\u53BB\u62A2\u8D2D","sale.startsIn":"\u8DDD\u5F00\u59CB","sale.endsIn":"\u8DDD\u7ED3\u675F","sale.rules":{other:"\u6BCF\u4EBA\u9650 {count} \u4EF6\u3002{from} \u81F3 {to}\uFF0C\u5148\u5230\u5148\u5F97\u3002"},"sale.login":"\u767B\u5F55\u53C2\u52A0","sale.login.hint":"\u5F00\u62A2\u524D\u5148\u767B\u5F55\uFF0C\u514D\u5F97\u803D\u8BEF\u65F6\u95F4\u3002","sale.enter":"\u7ACB\u5373\u62A2\u8D2D","sale.enter.hint":"\u5148\u62A2\u540E\u4ED8\uFF0C\u4ED8\u6B3E\u671F\u95F4\u4E3A\u60A8\u4FDD\u7559\u3002","sale.notYet":"\u5C1A\u672A\u5F00\u59CB","sale.notYet.hint":"\u5230\u70B9\u6309\u94AE\u81EA\u52A8\u53EF\u7528\uFF0C\u65E0\u9700\u5237\u65B0\u3002","sale.asking":"\u6B63\u5728\u62A2\u8D2D\u2026\u2026","sale.asking.hint":"\u8BF7\u7A0D\u5019\uFF0C\u60A8\u7684\u540D\u989D\u4E0D\u4F1A\u4E22\u3002","sale.asking.again":"\u5546\u57CE\u975E\u5E38\u5FD9\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\uFF1B\u5982\u679C\u60A8\u5DF2\u62A2\u5230\uFF0C\u5F97\u5230\u7684\u662F\u540C\u4E00\u4E2A\u540D\u989D\u3002","sale.released":"\u60A8\u4E4B\u524D\u7684\u540D\u989D\u5DF2\u5931\u6548\uFF0C\u53EF\u4EE5\u518D\u8BD5\u3002","sale.words.paused":"\u62A2\u8D2D\u6682\u505C\u7247\u523B\uFF0C\u671F\u95F4\u8C01\u4E5F\u62A2\u4E0D\u5230\u3002\u8BF7\u7559\u5728\u6B64\u9875\uFF0C\u4F1A\u81EA\u52A8\u7EE7\u7EED\u3002","sale.words.rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u5DF2\u62A2\u5230\u7684\u4E0D\u4F1A\u4E22\uFF0C\u9A6C\u4E0A\u7EE7\u7EED\u3002","sale.words.soldOut":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","sale.words.closing":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\uFF0C\u6B63\u5728\u6536\u6700\u540E\u7684\u4ED8\u6B3E\u3002","sale.words.closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","ticket.held":"\u62A2\u5230\u4E86\uFF01","ticket.held.words":{other:"\u5DF2\u4E3A\u60A8\u4FDD\u7559 {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.sold":"\u5F52\u60A8\u4E86","ticket.sold.words":{other:"\u5DF2\u4ED8\u6B3E {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.pay":"\u53BB\u4ED8\u6B3E","ticket.order":"\u67E5\u770B\u8BA2\u5355","waiting.title":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86","waiting.words":"\u4E0D\u662F\u4EBA\u4EBA\u90FD\u4F1A\u4ED8\u6B3E\u3002\u52A0\u5165\u5019\u8865\uFF0C\u6709\u540D\u989D\u9000\u56DE\u4F1A\u6309\u987A\u5E8F\u7ED9\u60A8\uFF0C\u5E76\u7ACB\u5373\u901A\u77E5\u3002","waiting.join":"\u52A0\u5165\u5019\u8865","waiting.in":{other:"\u60A8\u5728\u5019\u8865\u7B2C {position} \u4F4D"},"waiting.in.words":"\u6709\u540D\u989D\u9000\u56DE\u4E14\u8F6E\u5230\u60A8\u65F6\uFF0C\u4F1A\u77ED\u65F6\u95F4\u4E3A\u60A8\u4FDD\u7559\uFF0C\u5E76\u5728\u8FD9\u91CC\u901A\u77E5\u60A8\uFF0C\u4E5F\u53EF\u90AE\u4EF6\u901A\u77E5\u3002","waiting.leave":"\u9000\u51FA\u5019\u8865","countdown.left":{other:"{label} {count} \u79D2"},"countdown.over":"{label}\uFF1A\u5230\u4E86","countdown.days":{other:"{count} \u5929"},"notifications.title":"\u6D88\u606F","notifications.none":"\u8FD8\u6CA1\u6709\u6D88\u606F","notifications.none.hint":"\u8BA2\u5355\u8FDB\u5C55\u4F1A\u5728\u8FD9\u91CC\u544A\u8BC9\u60A8\u3002","account.profile":"\u4E2A\u4EBA\u8D44\u6599","account.coupons":"\u4F18\u60E0\u5238","account.addresses":"\u5730\u5740\u7C3F","account.security":"\u5B89\u5168","account.channels":"\u901A\u77E5\u65B9\u5F0F","account.data":"\u6211\u7684\u6570\u636E","account.logout":"\u9000\u51FA\u767B\u5F55","profile.language":"\u90AE\u4EF6\u548C\u77ED\u4FE1\u7684\u8BED\u8A00","profile.names":"\u767B\u5F55\u65B9\u5F0F","profile.verified":"\u5DF2\u9A8C\u8BC1","profile.verify":"\u9A8C\u8BC1","profile.verify.sent":"\u9A8C\u8BC1\u7801\u5DF2\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","profile.verify.confirm":"\u786E\u8BA4","addresses.none":"\u8FD8\u6CA1\u6709\u5730\u5740","addresses.none.hint":"\u73B0\u5728\u6DFB\u52A0\uFF0C\u6216\u7ED3\u7B97\u65F6\u6DFB\u52A0\u3002","addresses.default":"\u9ED8\u8BA4","addresses.edit":"\u7F16\u8F91","addresses.edit.of":"\u7F16\u8F91 {name} \u7684\u5730\u5740","addresses.remove":"\u5220\u9664","addresses.remove.of":"\u5220\u9664 {name} \u7684\u5730\u5740","security.words":"\u4FEE\u6539\u5BC6\u7801\u4F1A\u9000\u51FA\u6240\u6709\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002","security.current":"\u5F53\u524D\u5BC6\u7801","everywhere.title":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.words":"\u4E22\u4E86\u8BBE\u5907\uFF0C\u6216\u5FD8\u4E86\u5728\u67D0\u5904\u9000\u51FA\uFF1F\u8FD9\u91CC\u53EF\u4EE5\u7ED3\u675F\u8D26\u53F7\u7684\u5168\u90E8\u767B\u5F55\u3002","everywhere.what":"\u6240\u6709\u8BBE\u5907\u90FD\u4F1A\u9000\u51FA\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002\u5176\u4ED6\u8BBE\u5907\u4E0A\u5DF2\u6253\u5F00\u7684\u9875\u9762\u6700\u591A 15 \u5206\u949F\u540E\u5931\u6548\u3002","everywhere.leave":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.done":"\u5DF2\u9000\u51FA\u6240\u6709\u8BBE\u5907\u3002","channels.words":"\u5173\u4E8E\u8BA2\u5355\uFF0C\u6211\u4EEC\u53EF\u4EE5\u600E\u6837\u8054\u7CFB\u60A8\u3002\u7AD9\u5185\u6D88\u606F\u59CB\u7EC8\u4F1A\u6709\u3002","channels.email":"\u90AE\u4EF6","channels.sms":"\u77ED\u4FE1","data.export":"\u6570\u636E\u526F\u672C","data.export.words":"\u5546\u57CE\u4FDD\u5B58\u7684\u6709\u5173\u60A8\u8D26\u53F7\u7684\u5168\u90E8\u5185\u5BB9\uFF0C\u4E00\u4E2A\u6587\u4EF6\u3002","data.download":"\u4E0B\u8F7D","data.delete":"\u6CE8\u9500\u8D26\u53F7","data.delete.words":"\u59D3\u540D\u3001\u5730\u5740\u548C\u767B\u5F55\u4F1A\u6C38\u4E45\u5220\u9664\u3002\u8BA2\u5355\u56E0\u8BB0\u8D26\u8981\u6C42\u4FDD\u7559\u3002","data.delete.what":"\u6B64\u64CD\u4F5C\u65E0\u6CD5\u64A4\u9500\uFF0C\u8BF7\u7528\u5BC6\u7801\u786E\u8BA4\u3002","data.delete.confirm":"\u6C38\u4E45\u6CE8\u9500","data.deleted":"\u8D26\u53F7\u5DF2\u6CE8\u9500\u3002",save:"\u4FDD\u5B58",saved:"\u5DF2\u4FDD\u5B58\u3002"};function Va(){"serviceWorker"in navigator&&addEventListener("load",()=>{navigator.serviceWorker.register("/sw.js")},{once:!0})}it();var Ac=[{pattern:"/",load:()=>Promise.resolve().then(()=>(ps(),ms))},{pattern:"/search",load:()=>Promise.resolve().then(()=>(ws(),vs))},{pattern:"/products/{id}",load:()=>Promise.resolve().then(()=>(Ss(),xs))},{pattern:"/sales/{id}",load:()=>Promise.resolve().then(()=>(Ys(),Ws))},{pattern:"/coupons",load:()=>Promise.resolve().then(()=>(Vs(),Gs))},{pattern:"/cart",load:()=>Promise.resolve().then(()=>(ei(),Xs))},{pattern:"/checkout",load:()=>Promise.resolve().then(()=>(ii(),si))},{pattern:"/pay/{id}",load:()=>Promise.resolve().then(()=>(ki(),_i))},{pattern:"/orders",load:()=>Promise.resolve().then(()=>(Ci(),Si))},{pattern:"/orders/{id}",load:()=>Promise.resolve().then(()=>(Ki(),Hi))},{pattern:"/login",load:()=>Promise.resolve().then(()=>(Qi(),Ji))},{pattern:"/register",load:()=>Promise.resolve().then(()=>(ec(),Xi))},{pattern:"/password",load:()=>Promise.resolve().then(()=>(rc(),oc))},{pattern:"/account",load:()=>Promise.resolve().then(()=>(lc(),cc))},{pattern:"/account/coupons",load:()=>Promise.resolve().then(()=>(mc(),dc))},{pattern:"/account/addresses",load:()=>Promise.resolve().then(()=>(hc(),fc))},{pattern:"/account/security",load:()=>Promise.resolve().then(()=>(yc(),gc))},{pattern:"/account/notifications",load:()=>Promise.resolve().then(()=>(bc(),wc))},{pattern:"/account/data",load:()=>Promise.resolve().then(()=>(xc(),kc))},{pattern:"/notifications",load:()=>Promise.resolve().then(()=>(Tc(),Cc))}],Ec={pattern:"",load:()=>Promise.resolve().then(()=>(Oc(),Ic))};Ne();D();Y();function Mc(){if(navigator.doNotTrack==="1"||navigator.globalPrivacyControl)return;let e="",t=Ou(document.referrer);Me(()=>{let o=Ye.value;if(!o?.pattern||o.key===e)return;e=o.key;let r=o.pattern==="/sales/{id}"?o.params.id:void 0;navigator.sendBeacon(`${lo}/api/v1/traffic/visits`,JSON.stringify({page:o.pattern,sale:r,referrer:t})),t=void 0})}function Ou(e){let t=e===""?"":new URL(e).hostname;return t===location.hostname||t===""?void 0:t}ha({en:{...$a,...Ka},"zh-CN":{...ga,...Ga}});wa(Ac,Ec);jn(a`<${Ha} />`,document.body);Va();Mc();
